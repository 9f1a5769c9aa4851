import { afterAll, expect, test } from '@jest/globals'
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { BROKEN_IMAGES } from '../../../test-kit/corpus/broken-images.ts'
import { writeFiles } from '../../../test-kit/image-writer.ts'
import { ImageError } from '../../errors/image-error.ts'
import { openImage } from '../../oci/open-image.ts'
import { openLayerStore } from '../../pipeline/cache/open-layer-store.ts'
import { measureImage } from '../measure-image.ts'

const scratch = mkdtempSync(path.join(tmpdir(), 'slim-build-broken-'))
afterAll(() => {
  rmSync(scratch, { recursive: true })
})

for (const [index, { name, files, says }] of BROKEN_IMAGES.entries()) {
  test(`${name} is an ImageError of one sentence`, async () => {
    const directory = path.join(scratch, `${index}`)
    writeFiles(directory, files())
    await assert.rejects(
      async () => {
        const source = await openImage(directory, { tempDir: scratch })
        await measureImage(source, { name: 'broken', store: openLayerStore(path.join(scratch, 'store')) })
      },
      (error: Error) => {
        assert.ok(error instanceof ImageError, String(error.stack))
        expect(error.message).toMatch(says)
        assert.match(error.message, /sha256:[0-9a-f]{64}/, 'it names the layer')
        assert.doesNotMatch(error.message, /[^\x20-\x7e]/, 'one line of plain text')
        return true
      },
    )
  })
}
