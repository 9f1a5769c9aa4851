import { describe, expect, it } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { layoutFiles, writeImage } from '../../../test-kit/image-writer.ts'
import { writeTar } from '../../../test-kit/tar-writer.ts'
import { folderWithImages, inTerminal } from './terminal.ts'

const file = (size: number) => ({ tar: writeTar([{ path: 'app/x', content: randomBytes(size) }]) })
const windows = (osVersion: string, size: number) =>
  writeImage({ layers: [file(size)], platform: { os: 'windows', architecture: 'amd64', osVersion } })

describe('an image on a patched base', () => {
  it('is compared with what it was, and over its limit of growth', async () => {
    const before = layoutFiles([windows('10.0.20348.3091', 9000)], { platformless: true })
    const after = layoutFiles([windows('10.0.20348.3207', 900_000)], { platformless: true })
    const cwd = folderWithImages({ before, after })
    const { code, stderr, words } = await inTerminal(
      cwd,
      'compare',
      './before',
      './after',
      '--max-growth',
      '10 kB',
    )
    expect(stderr).not.toContain('not judged')
    expect(words).toMatch(/Growth by this change is 891\.\d kB compressed, 881\.\d kB over its budget/)
    expect(code).toBe(1)
  })
})
