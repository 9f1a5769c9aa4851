import { describe, expect, it } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { runTool } from '../src/tools/run-tool.ts'
import { archiveOf, layoutFiles, writeFiles, writeImage } from '../test-kit/image-writer.ts'
import { smallDisk } from '../test-kit/small-disk.ts'
import { writeTar } from '../test-kit/tar-writer.ts'
import { DIST, folderWith, type Run, runDist } from './run-dist.ts'

/** A folder with a layout, and with a packed archive, which is unpacked to a temporary file. */
function workspace() {
  const tar = writeTar([{ path: 'app', content: randomBytes(300_000).toString('hex') }])
  const files = layoutFiles([writeImage({ layers: [{ tar }] })])
  const cwd = folderWith({ file: '', 'image.tar.gz': gzipSync(archiveOf(files)) })
  writeFiles(path.join(cwd, 'layout'), files)
  const slimBuild = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Run> =>
    runDist('cli.js', args, { cwd, env: { ...process.env, HOME: cwd, XDG_CACHE_HOME: undefined, ...env } })
  return { cwd, slimBuild }
}

const ENOSPC = /no space is left on the disk of ".*": free some, or use another directory \(TMPDIR /

/** A failure in one sentence: no stack, and nobody is asked to report it. */
function expectSentence({ code, stdout, stderr }: Run, sentence: RegExp): void {
  expect(stderr + stdout).toMatch(sentence)
  expect(stderr + stdout).not.toMatch(/please report|\n\s+at /)
  expect(code).not.toBe(0)
}

describe('a directory for temporary files that cannot be used', () => {
  it('is on a full disk', async () => {
    const { slimBuild } = workspace()
    expectSentence(await slimBuild(['inspect', 'image.tar.gz'], { TMPDIR: smallDisk('128k') }), ENOSPC)
  })

  it('has not room for a directory', async () => {
    const { slimBuild } = workspace()
    const full = smallDisk('1m', 'nr_inodes=1')
    expectSentence(await slimBuild(['inspect', 'image.tar.gz'], { TMPDIR: full }), ENOSPC)
  })

  it('is on a disk that can only be read', async () => {
    const { slimBuild } = workspace()
    const run = await slimBuild(['inspect', 'image.tar.gz'], { TMPDIR: smallDisk('1m', 'ro') })
    expectSentence(run, /"\/.*" is on a disk that can only be read: use another directory \(TMPDIR /)
  })

  it('is a file, or in one', async () => {
    const { cwd, slimBuild } = workspace()
    for (const TMPDIR of [path.join(cwd, 'file'), path.join(cwd, 'file', 'tmp')])
      expectSentence(
        await slimBuild(['inspect', 'image.tar.gz'], { TMPDIR }),
        /".*file.*" is (a file and no directory|there already, and something else): remove it/,
      )
  })
})

describe('what is kept between runs', () => {
  it('costs a warning where there is no room for it', async () => {
    const { slimBuild } = workspace()
    const { code, stderr, stdout } = await slimBuild(['inspect', 'layout'], {
      XDG_CACHE_HOME: smallDisk('1m', 'nr_inodes=1'),
    })
    expect(code).toBe(0)
    expect(stderr + stdout).toMatch(ENOSPC)
  })
})

describe('what its user may not read or write', () => {
  /** As a user whom permissions hold: root is one without the capabilities that pass over them. */
  const asUser = async (cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Run> => {
    const isRoot = process.getuid?.() === 0
    const drop = ['setpriv', '--bounding-set=-dac_override,-dac_read_search', '--inh-caps=-all']
    const [program = '', ...rest] = [
      ...(isRoot ? drop : []),
      process.execPath,
      path.join(DIST, 'cli.js'),
      ...args,
    ]
    const { exitCode, stdout, stderr } = await runTool(program, rest, {
      cwd,
      env: { ...process.env, HOME: cwd, XDG_CACHE_HOME: undefined, ...env },
    })
    return { code: exitCode, stdout: stdout, stderr: stderr.join('\n') }
  }
  const closed = (cwd: string, name: string, mode = 0o000): string => {
    const directory = path.join(cwd, name)
    mkdirSync(directory, { recursive: true })
    chmodSync(directory, mode)
    return directory
  }
  const DENIED = /access to ".*" is denied: give this user access to it/

  it('is told in a sentence that names it', async () => {
    const { cwd } = workspace()
    const locked = closed(cwd, 'locked', 0o500)
    expectSentence(await asUser(cwd, ['inspect', 'image.tar.gz'], { TMPDIR: locked }), DENIED)
    for (const option of ['-o', '--save-measurement'])
      expectSentence(await asUser(cwd, ['inspect', 'layout', option, 'locked/file']), DENIED)
    expectSentence(await asUser(cwd, ['inspect', 'layout', '--report-dir', 'locked/reports']), DENIED)
    writeFileSync(path.join(cwd, 'secret.yml'), 'budgets: {}\n', { mode: 0o000 })
    chmodSync(path.join(cwd, 'secret.yml'), 0o000)
    expectSentence(await asUser(cwd, ['inspect', 'layout', '--config', 'secret.yml']), DENIED)
    chmodSync(path.join(cwd, 'layout', 'index.json'), 0o000)
    expectSentence(await asUser(cwd, ['inspect', 'layout']), DENIED)
  })

  it('costs a warning where it is only kept for the next run', async () => {
    const { cwd } = workspace()
    const run = await asUser(cwd, ['inspect', 'layout'], { XDG_CACHE_HOME: closed(cwd, 'cache', 0o500) })
    expect(run.code).toBe(0)
    expect(run.stderr).toMatch(DENIED)
    expect(run.stderr).not.toMatch(/please report|\n\s+at /)
  })
})

describe('a runner whose directories cannot be used', () => {
  const run = (env: NodeJS.ProcessEnv): Promise<Run> => {
    const cwd = folderWith({ Dockerfile: 'FROM scratch\n', output: '', state: '', summary: '' })
    const file = (name: string) => path.join(cwd, name)
    return runDist('main.js', [], {
      cwd,
      env: {
        ...{ PATH: process.env.PATH, HOME: cwd, GITHUB_WORKSPACE: cwd, INPUT_CONTEXT: '.' },
        ...{ GITHUB_OUTPUT: file('output'), GITHUB_STATE: file('state'), RUNNER_TEMP: cwd },
        ...env,
      },
    })
  }

  it('fails the step with a sentence', async () => {
    expectSentence(await run({ RUNNER_TEMP: smallDisk('1m', 'ro') }), /^::error::.*can only be read: /m)
    expectSentence(await run({ RUNNER_TEMP: smallDisk('1m', 'nr_inodes=1') }), /^::error::no space is left/m)
    expectSentence(
      await run({ RUNNER_TEMP: '/nowhere/at/all' }),
      /^::error::"\/nowhere\/.*" does not exist: /m,
    )
    const state = path.join(smallDisk('4k', 'nr_inodes=2'), 'state')
    writeFileSync(state, 'x'.repeat(4096))
    expectSentence(await run({ GITHUB_STATE: state }), /^::error::no space is left on the disk of /m)
  })
})

describe('a program that cannot be started', () => {
  it('is told from a directory that is not there, and the system says why', async () => {
    const { cwd, slimBuild } = workspace()
    mkdirSync(path.join(cwd, 'bin'))
    writeFileSync(path.join(cwd, 'bin', 'docker'), 'no program')
    const PATH = path.join(cwd, 'bin')
    expectSentence(await slimBuild(['build', '.'], { PATH }), /docker could not be started: /)
    expectSentence(
      await slimBuild(['build', '.'], { PATH: '/nowhere' }),
      /docker could not be started: check that it is installed and in the PATH/,
    )
  })
})
