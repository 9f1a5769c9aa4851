import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import type { Report } from '../src/model/report.ts'
import { layoutFiles, writeFiles, writeImage } from '../test-kit/image-writer.ts'
import { writeTar } from '../test-kit/tar-writer.ts'
import { folderWith, type Run, runDist } from './run-dist.ts'

/** A folder with an image in `layout/`, and a run of the built command line that inspects it there. */
function workspace() {
  const cwd = folderWith({})
  const tar = writeTar([{ path: 'app', content: 'x' }])
  writeFiles(path.join(cwd, 'layout'), layoutFiles([writeImage({ layers: [{ tar }] })]))
  const at = (name: string) => path.join(cwd, name)
  const inspect = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Run> =>
    runDist('cli.js', ['inspect', 'layout', '--format', 'json', ...args], {
      cwd,
      env: { ...process.env, HOME: at('home'), XDG_CACHE_HOME: undefined, ...env },
    })
  return { cwd, at, inspect }
}

/** Without the progress before it. */
const lastLine = ({ stderr }: Run) => stderr.trimEnd().split('\n').at(-1)

const isReport = (text: string) => (JSON.parse(text) as { version: number }).version === 1

describe('a file that the user names for the output', () => {
  it('is written with the directories above it', async () => {
    const { at, inspect } = workspace()
    expect((await inspect(['-o', 'new/report.json'])).code).toBe(0)
    expect(isReport(readFileSync(at('new/report.json'), 'utf8'))).toBe(true)
  })

  it('keeps its mode', async () => {
    const { at, inspect } = workspace()
    writeFileSync(at('report.json'), 'old')
    chmodSync(at('report.json'), 0o640)
    expect((await inspect(['-o', 'report.json'])).code).toBe(0)
    expect(statSync(at('report.json')).mode & 0o777).toBe(0o640)
    expect(isReport(readFileSync(at('report.json'), 'utf8'))).toBe(true)
  })

  it('is reached through a link, which stays one', async () => {
    const { at, inspect } = workspace()
    mkdirSync(at('else'))
    writeFileSync(at('else/report.json'), 'old')
    symlinkSync('else/report.json', at('link.json'))
    symlinkSync('else/new.json', at('to-be.json'))
    expect((await inspect(['-o', 'link.json'])).code).toBe(0)
    expect((await inspect(['-o', 'to-be.json'])).code).toBe(0)
    expect([readlinkSync(at('link.json')), readlinkSync(at('to-be.json'))]).toStrictEqual([
      'else/report.json',
      'else/new.json',
    ])
    for (const name of ['else/report.json', 'else/new.json'])
      expect(isReport(readFileSync(at(name), 'utf8'))).toBe(true)
  })

  it('stays the device that it is', async () => {
    const { inspect } = workspace()
    expect(await inspect(['-o', '/dev/null'])).toMatchObject({ code: 0, stdout: '' })
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true)
    const full = await inspect(['-o', '/dev/full'])
    expect(full.code).toBe(2)
    expect(lastLine(full)).toMatch(
      /^slim-build: \/dev\/full cannot be written: no space is left on the disk of "\/dev\/full": free some, or /,
    )
    expect(lstatSync('/dev/full').isCharacterDevice()).toBe(true)
  })

  it('may be a pipe that something reads', async () => {
    const { at, inspect } = workspace()
    await sh('mkfifo pipe; mkfifo alone', at('.'))
    const reader = sh('cat pipe', at('.'))
    expect((await inspect(['-o', 'pipe'])).code).toBe(0)
    expect(isReport(await reader)).toBe(true)
    const alone = await inspect(['-o', 'alone'])
    expect([alone.code, lastLine(alone)]).toStrictEqual([
      2,
      `slim-build: ${at('alone')} cannot be written: nothing reads the pipe`,
    ])
  })
})

describe('the measurement that is saved where the user names a file', () => {
  const isMeasurement = (file: string) =>
    (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name !== undefined

  it('is reached through a link, which stays one', async () => {
    const { at, inspect } = workspace()
    mkdirSync(at('else'))
    writeFileSync(at('else/kept.json'), 'old', { mode: 0o640 })
    chmodSync(at('else/kept.json'), 0o640)
    symlinkSync('else/kept.json', at('link.json'))
    symlinkSync('else/new.json', at('to-be.json'))
    for (const name of ['link.json', 'to-be.json'])
      expect((await inspect(['--save-measurement', name])).code).toBe(0)
    expect([readlinkSync(at('link.json')), readlinkSync(at('to-be.json'))]).toStrictEqual([
      'else/kept.json',
      'else/new.json',
    ])
    expect(['else/kept.json', 'else/new.json'].map(name => isMeasurement(at(name)))).toStrictEqual([
      true,
      true,
    ])
    expect(statSync(at('else/kept.json')).mode & 0o777).toBe(0o640)
  })

  it('leaves a device what it is', async () => {
    const { inspect } = workspace()
    expect((await inspect(['--save-measurement', '/dev/null'])).code).toBe(0)
    expect((await inspect(['--save-measurement', '/dev/full'])).code).toBe(2)
    for (const device of ['/dev/null', '/dev/full']) expect(lstatSync(device).isCharacterDevice()).toBe(true)
  })
})

describe('a place where nothing can be', () => {
  it('is refused in one sentence, and not waited for', async () => {
    const { inspect } = workspace()
    const refused = await inspect(['--report-dir', '/proc/no/such'])
    expect(refused.code).toBe(2)
    expect(lastLine(refused)).toMatch(
      /^slim-build: \/proc\/no\/such\/report\.json cannot be written: .* does not exist: make the directory/,
    )
  })

  it('costs no more than the indexes that would have been kept there', async () => {
    const { at, inspect } = workspace()
    const { code, stdout } = await inspect([], { HOME: '/proc' })
    expect([code, isReport(stdout)]).toStrictEqual([0, true])
    await inspect([])
    await sh('cd home/.cache/slim-build/layers; for d in *; do rm -r "$d"; mkfifo "$d"; done', at('.'))
    expect((await inspect([])).code).toBe(0)
  })

  it('a pipe in place of a kept index, is not waited for', async () => {
    const { at, inspect } = workspace()
    await inspect([])
    const kept = 'find home/.cache/slim-build/layers -type f'
    await sh(`${kept} -exec sh -c 'rm "$1"; mkfifo "$1"' sh {} ';'`, at('.'))
    expect(await sh('find home/.cache/slim-build/layers -type p', at('.'))).not.toBe('')
    expect((await inspect([])).code).toBe(0)
  })
})

describe('what is kept of images', () => {
  it("is its user's alone", async () => {
    const { at, inspect } = workspace()
    await inspect([])
    expect(await modes(at('home/.cache/slim-build'))).toBe('d 700\nf 600')
  })

  it('is closed to others where an earlier version let them in, and read all the same', async () => {
    const { at, inspect } = workspace()
    await inspect([])
    await sh('chmod -R go+rX home/.cache/slim-build', at('.'))
    const { code, stdout } = await inspect([])
    expect(code).toBe(0)
    expect(await modes(at('home/.cache/slim-build'))).toBe('d 700\nf 600')
    expect((JSON.parse(stdout) as Report).platforms[0]?.read.known).toBe(1)
  })
})

describe('what an earlier version kept in a directory that it closed, and nothing in it', () => {
  it('is closed as well, and links in it are not followed', async () => {
    const { at, inspect } = workspace()
    await inspect([])
    const outside = 'mkdir -m 755 out; echo a > out/file; chmod 644 out/file'
    const links =
      'ln -s "$PWD/out" home/.cache/slim-build/layers/link; ln -s "$PWD/out/file" home/.cache/slim-build/file'
    await sh(`chmod -R go+rX home/.cache/slim-build/layers; ${outside}; ${links}`, at('.'))
    expect((await inspect([])).code).toBe(0)
    expect(await modes(at('home/.cache/slim-build'))).toBe('d 700\nf 600\nl 777')
    expect(await modes(at('out'))).toBe('d 755\nf 644')
  })
})

describe('a directory of another user in place of what is kept', () => {
  it('is left as it is, and nothing is read or written there', async () => {
    const { at, inspect } = workspace()
    await inspect([])
    await sh('chmod -R a+rwX home/.cache/slim-build', at('.'))
    giveAway(at('home/.cache'), 'slim-build')
    const before = await listing(at('home/.cache/slim-build'))
    const { code, stdout } = await inspect([])
    expect(code).toBe(0)
    expect((JSON.parse(stdout) as Report).platforms[0]?.read.known).toBe(0)
    expect(await listing(at('home/.cache/slim-build'))).toBe(before)
  })
})

/** Makes it another user's, which takes root; for everybody else a link to one of root's does. */
function giveAway(parent: string, name: string): void {
  const place = path.join(parent, name)
  if (process.getuid?.() === 0) {
    chownSync(place, 65_534, 65_534)
    return
  }
  rmSync(place, { recursive: true })
  symlinkSync('/usr/games', place)
}

/** Kinds and modes of what is below a directory, itself included. */
async function modes(directory: string): Promise<string> {
  return (await sh('find . -printf "%y %m\\n" | sort -u', directory)).trim()
}

async function listing(directory: string): Promise<string> {
  return await sh('find . -printf "%p %y %m %u %s %T@\\n" | sort', directory)
}

async function sh(command: string, cwd: string): Promise<string> {
  const child = spawn('sh', ['-c', command], { cwd, stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  for await (const chunk of child.stdout.setEncoding('utf8')) text += String(chunk)
  if (child.exitCode === null) await once(child, 'close')
  assert.equal(child.exitCode, 0, command)
  return text
}
