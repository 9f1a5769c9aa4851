import { describe, expect, it } from '@jest/globals'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { layoutFiles, writeImage } from '../../../test-kit/image-writer.ts'
import { writeTar } from '../../../test-kit/tar-writer.ts'
import { folderWithImages, inTerminal } from './terminal.ts'

const folder = () =>
  folderWithImages({
    image: layoutFiles([writeImage({ layers: [{ tar: writeTar([{ path: 'app', content: 'x' }]) }] })]),
  })

describe('inspect and compare', () => {
  it.each([['--quiet'], ['-q'], ['--progress', 'quiet']])('show no progress with %s', async (...quiet) => {
    const shown = await inTerminal(folder(), 'inspect', './image', ...quiet)
    expect([shown.code, shown.stderr]).toStrictEqual([0, ''])
    expect(shown.words).toContain('./image')
    const compared = await inTerminal(folder(), 'compare', './image', './image', ...quiet)
    expect([compared.code, compared.stderr]).toStrictEqual([0, ''])
  })

  it('show it otherwise', async () => {
    expect((await inTerminal(folder(), 'inspect', './image')).stderr).not.toBe('')
  })

  it('say of a file that is nothing of the kind what they take, saved measurements too', async () => {
    const cwd = folder()
    writeFileSync(path.join(cwd, 'x.json'), 'oops')
    const { code, stderr } = await inTerminal(cwd, 'compare', 'x.json', './image')
    expect(code).toBe(2)
    expect(stderr).toMatch(
      /x\.json" is not a tar: use an OCI layout, a `docker save` archive or a saved measurement$/,
    )
  })
})

describe('a directory of sources that is called as their image is', () => {
  it.each(['api', 'apps/api'])('%s is not read, and it is said what is', async name => {
    const cwd = folder()
    mkdirSync(path.join(cwd, name), { recursive: true })
    const { code, stderr } = await inTerminal(cwd, 'inspect', name)
    expect([code, stderr]).toStrictEqual([
      2,
      `"${name}" is a directory without an image in it; for the image of this name, write "${name}:latest"`,
    ])
  })

  it.each(['./api', 'api/', 'API'])('%s names no image', async name => {
    const cwd = folder()
    mkdirSync(path.join(cwd, name))
    expect((await inTerminal(cwd, 'inspect', name)).stderr).toContain('holds no image')
  })
})

describe('an option that names a file or the image', () => {
  const refusal = async (command: readonly string[], option: string, value: string) => {
    const cwd = folder()
    const before = readdirSync(cwd)
    const { code, stderr } = await inTerminal(cwd, ...command, option, value)
    expect([code, readdirSync(cwd)]).toStrictEqual([2, before])
    return stderr
  }
  const COMMANDS = [['inspect', './image'], ['build', '.'], ['bake']] as const

  it.each(['--output', '--save-measurement', '--report-dir', '--name'])(
    '%s is not empty, as of a variable that is not set',
    async option => {
      for (const command of COMMANDS)
        expect(await refusal(command, option, '')).toContain(
          `The option ${option} is empty: give it a name, or leave it out`,
        )
    },
  )

  it.each(['--output', '--save-measurement', '--report-dir'])(
    '%s takes no - for standard output, and makes no file of that name',
    async option => {
      for (const command of COMMANDS)
        expect(await refusal(command, option, '-')).toContain(
          `The option ${option} is -, which names no file: leave it out, or write ./- for a file of that name`,
        )
    },
  )
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

  const withConfig = (...lines: readonly string[]) => {
    const cwd = folder()
    mkdirSync(path.join(cwd, '.github'))
    writeFileSync(path.join(cwd, '.github/slim-build.yml'), lines.join('\n'))
    return cwd
  }
  const NOT_JUDGED = 'Growth was not judged: there is no baseline to compare with'

  it('says in the report alone that it does not judge the growth of a config file', async () => {
    const cwd = withConfig('budgets:', '  max-growth: 5 MB')
    const { code, words, stderr } = await inTerminal(cwd, 'inspect', './image')
    expect(code).toBe(0)
    expect(words).toContain(`${NOT_JUDGED}.`)
    expect(stderr).not.toContain('warning')
  })

  it('warns of what else it does not judge', async () => {
    const cwd = withConfig('budgets:', '  max-growth: 5 MB', '  platforms: {linux/arm64: {max-size: 1 MB}}')
    const { stderr } = await inTerminal(cwd, 'inspect', './image')
    expect(stderr).toContain('warning: Not judged: the image has no platform linux/arm64')
    expect(stderr).not.toContain(NOT_JUDGED)
  })

  it('fails growth that it does not judge where a baseline is required', async () => {
    const cwd = withConfig('budgets:', '  max-growth: 5 MB')
    const { code, words } = await inTerminal(cwd, 'inspect', './image', '--require-baseline')
    expect(code).toBe(1)
    expect(words).toContain(`${NOT_JUDGED}, and require-baseline is set.`)
  })

  it('does not offer a baseline', async () => {
    expect((await inTerminal(folder(), 'inspect', '--help')).stdout).not.toContain('--baseline <')
  })
})
