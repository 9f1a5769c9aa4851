import { describe, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { blobPath, json, layoutFiles, writeFiles } from '../../../test-kit/image-writer.ts'
import { ImageError } from '../../errors/image-error.ts'
import { amd64, inDirectory, newPath, opened, readAll, refused } from './small-images.ts'

describe('a directory', () => {
  it('never leads out of itself, whatever its links say', async () => {
    const secret = newPath()
    writeFileSync(secret, 'secret')
    for (const link of [secret, '/etc/hostname', '../../../../../../../../etc/hostname']) {
      const files = layoutFiles([amd64])
      files.set(blobPath(amd64.layers[0]!.digest), { link })
      await refused(
        inDirectory(files),
        ImageError,
        /is a link to a file outside of it: copy the image without links$/,
      )
    }
    const outside = inDirectory(layoutFiles([amd64]))
    const inner = newPath()
    writeFiles(inner, new Map([['index.json', json({ manifests: [amd64.descriptor] })]]))
    symlinkSync(path.join(outside, 'blobs'), path.join(inner, 'blobs'))
    await refused(inner, ImageError, /is a link to a file outside of it: copy the image without links$/)
  })

  it('may have links that stay inside', async () => {
    const files = layoutFiles([amd64])
    const blob = blobPath(amd64.layers[0]!.digest)
    files.set('store', files.get(blob)!)
    files.set(blob, { link: '../../store' })
    await opened(inDirectory(files), readAll)
  })

  it('does not wait for a named pipe in the place of a blob', async () => {
    const files = layoutFiles([amd64])
    const blob = blobPath(amd64.layers[0]!.digest)
    files.delete(blob)
    const directory = inDirectory(files)
    execFileSync('mkfifo', [path.join(directory, blob)])
    await refused(directory, ImageError, /is not a regular file$/)
  })
})
