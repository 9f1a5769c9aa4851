import { describe, expect, it } from '@jest/globals'
import { layoutFiles, writeImage } from '../../../test-kit/image-writer.ts'
import { writeTar } from '../../../test-kit/tar-writer.ts'
import { folderWithImages, inTerminal } from './terminal.ts'

const folder = () =>
  folderWithImages({
    image: layoutFiles([writeImage({ layers: [{ tar: writeTar([{ path: 'app', content: 'x' }]) }] })]),
  })

describe('inspect, which compares nothing,', () => {
  it.each([
    ['--max-growth', '5 MB'],
    ['--max-growth-floor', '5 MB'],
    ['--budget-counts', 'all'],
    ['--baseline', 'auto'],
  ])('refuses %s, and says what compares', async (option, value) => {
    const { code, stderr } = await inTerminal(folder(), 'inspect', './image', option, value)
    expect(code).toBe(2)
    expect(stderr).toContain(
      `inspect compares nothing, so it has no use for ${option}: use slim-build compare <baseline> <image>`,
    )
  })

  it('does not offer a baseline', async () => {
    expect((await inTerminal(folder(), 'inspect', '--help')).stdout).not.toContain('--baseline <')
  })
})
