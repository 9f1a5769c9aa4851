import { describe, expect, it } from '@jest/globals'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { dockerSaveFiles, layoutFiles } from '../../../test-kit/image-writer.ts'
import { InputError } from '../../errors/input-error.ts'
import { openImage } from '../open-image.ts'
import { amd64, newPath, refused, tarA, tempDir, work, WAYS } from './small-images.ts'

describe('a run that is cancelled', () => {
  it.each(WAYS)('reads no further in %s', async (_, write) => {
    for (const files of [layoutFiles([amd64]), dockerSaveFiles([amd64], { style: 'legacy' })]) {
      const reason = new Error('cancelled')
      const signal = AbortSignal.abort(reason)
      await expect(openImage(write(files), { tempDir, signal })).rejects.toBe(reason)
    }
  })
})

describe('what is no image', () => {
  it('is refused with what would be one', async () => {
    const text = newPath()
    writeFileSync(text, 'FROM node:22\n'.repeat(100))
    const empty = newPath()
    writeFileSync(empty, '')
    const tar = newPath()
    writeFileSync(tar, tarA)
    const directory = newPath()
    mkdirSync(directory)
    await refused(
      path.join(work, 'nowhere'),
      InputError,
      /is missing: use the path of an OCI layout or of a `docker save` archive$/,
    )
    await refused(path.join(text, 'below'), InputError, /is missing/)
    await refused('/dev/null', InputError, /is neither a directory nor a file/)
    await refused(text, InputError, /is not a tar: use an OCI layout/)
    await refused(empty, InputError, /is not a tar/)
    await refused(tar, InputError, /is a tar without an image: an OCI layout has an index.json/)
    await refused(directory, InputError, /holds no image: an OCI layout has an index.json/)
  })
})
