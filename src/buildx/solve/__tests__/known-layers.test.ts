import { expect, test } from '@jest/globals'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Digest } from '../../../model/digest.ts'
import { blobPath } from '../../../oci/blob-path.ts'
import { withPlaceholders } from '../known-layers.ts'

const [FIRST, SECOND] = ['a', 'b'].map((letter): Digest => `sha256:${letter.repeat(64)}`) as [Digest, Digest]

test('layers that are found after the build has ended have no place any more, and nothing waits for them', async () => {
  const layout = mkdtempSync(path.join(tmpdir(), 'layout-'))
  const build = Promise.withResolvers<string>()
  async function* find(built: AbortSignal): AsyncGenerator<Digest> {
    yield FIRST
    const ended = new Promise(resolve => {
      built.addEventListener('abort', resolve)
    })
    build.resolve('built')
    await ended
    yield SECOND
  }
  expect(await withPlaceholders(build.promise, [layout], find)).toBe('built')
  const laid = [FIRST, SECOND].map(digest => existsSync(path.join(layout, blobPath(digest))))
  expect(laid).toStrictEqual([true, false])
})
