import { describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterThisTest } from '../test-kit/after-this-test.ts'
import { layoutFiles, writeFiles, writeImage } from '../test-kit/image-writer.ts'
import { writeTar } from '../test-kit/tar-writer.ts'
import { findWorkTree } from '../src/git/find-work-tree.ts'
import { cacheIdentity } from '../src/pipeline/cache/cache-identity.ts'
import { directoryStore } from '../src/pipeline/cache/directory-store.ts'
import { recentLayers, writeRecentLayers } from '../src/pipeline/cache/recent-layers.ts'
import { readStepTimes, writeStepTimes } from '../src/pipeline/cache/step-times.ts'
import { runDist } from './run-dist.ts'

/** A new folder, for this test. */
function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'pipes-'))
  afterThisTest(() => {
    rmSync(made, { recursive: true })
  })
  return made
}

function pipeAt(...names: string[]): void {
  const file = path.join(...names)
  rmSync(file, { force: true })
  execFileSync('mkfifo', [file])
}

/** In the place of each file of a folder. */
function pipesIn(directory: string): void {
  for (const { name, parentPath } of readdirSync(directory, { recursive: true, withFileTypes: true }).filter(
    entry => entry.isFile(),
  ))
    pipeAt(parentPath, name)
}

/** A folder with an image in `layout/`, and a run of the built command line there. */
function workspace() {
  const cwd = folder()
  const image = writeImage({ layers: [{ tar: writeTar([{ path: 'app', content: 'x' }]) }] })
  writeFiles(path.join(cwd, 'layout'), layoutFiles([image]))
  const cache = path.join(cwd, 'cache')
  const run = (...args: string[]) =>
    runDist('cli.js', args, { cwd, env: { ...process.env, XDG_CACHE_HOME: cache } })
  return { cwd, cache, run }
}

describe('a pipe where a file of the user should be is not waited for', () => {
  it.each([
    [
      'a saved measurement',
      ['compare', 'pipe', 'layout'],
      /^slim-build: ".*\/pipe" is neither a directory nor a file/m,
    ],
    ['an image', ['inspect', 'pipe'], /^slim-build: ".*\/pipe" is neither a directory nor a file/m],
    ['a device', ['compare', '/dev/zero', 'layout'], /"\/dev\/zero" is neither a directory nor a file/],
    [
      'the config file',
      ['inspect', 'layout', '--config', 'pipe'],
      /^slim-build: .*pipe.* is not a (?:regular )?file/m,
    ],
    ['the report', ['inspect', 'layout', '-o', 'pipe'], /pipe cannot be written: nothing reads the pipe/],
  ])('%s', async (_, args, sentence) => {
    const { cwd, run } = workspace()
    pipeAt(cwd, 'pipe')
    const { code, stderr } = await run(...args)
    expect(stderr).toMatch(sentence)
    expect(code).toBe(2)
  })
})

describe('a pipe where a file of ours should be counts as none', () => {
  it('in the store of layers, which is filled again', async () => {
    const { cache, run } = workspace()
    expect((await run('inspect', 'layout')).code).toBe(0)
    pipesIn(cache)
    expect((await run('inspect', 'layout')).code).toBe(0)
  })

  it('in what is remembered of images and steps', async () => {
    const directory = folder()
    await writeRecentLayers(directory, { name: 'api', platforms: [] })
    await writeStepTimes(directory, 'api', new Map([['a', 1]]))
    pipesIn(directory)
    const store = { has: () => Promise.resolve(true) }
    expect((await recentLayers(directory, ['api'], store).next()).done).toBe(true)
    expect(await readStepTimes(directory, 'api')).toStrictEqual(new Map())
  })

  it('in a local cache', async () => {
    const directory = folder()
    pipeAt(directory, 'index.json')
    expect(await cacheIdentity(directory)).toBe(null)
  })

  it('in a directory that is kept, which is then not restored', async () => {
    const kept = folder()
    mkdirSync(path.join(kept, 'key'))
    pipeAt(kept, 'key', 'file')
    const restored = await directoryStore(kept).restore(path.join(folder(), 'new'), ['key'])
    expect(restored.kind).toBe('failed')
  })

  it('as the .git of a folder', async () => {
    const directory = folder()
    mkdirSync(path.join(directory, 'outer/.git'), { recursive: true })
    mkdirSync(path.join(directory, 'outer/inner'))
    pipeAt(directory, 'outer/inner/.git')
    const signal = new AbortController().signal
    const place = { directory: path.join(directory, 'outer/inner'), env: { PATH: process.env.PATH }, signal }
    expect(await findWorkTree(place)).toBe(null)
  })
})
