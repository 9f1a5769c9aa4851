import { afterEach, beforeEach, expect, it } from '@jest/globals'
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterThisTest } from '../../../test-kit/after-this-test.ts'
import { runnerContext } from '../runner-context.ts'

const { GITHUB_STATE, TMPDIR, RUNNER_TEMP } = process.env
const environment = { GITHUB_STATE, TMPDIR, RUNNER_TEMP }
let folder: string
beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'runner-context-')))
  afterThisTest(() => {
    rmSync(folder, { recursive: true })
  })
  writeFileSync(path.join(folder, 'state'), '')
  mkdirSync(path.join(folder, 'tmp'))
  Object.assign(process.env, { GITHUB_STATE: path.join(folder, 'state'), TMPDIR: path.join(folder, 'tmp') })
  delete process.env.RUNNER_TEMP
})
afterEach(() => {
  for (const [name, value] of Object.entries(environment)) {
    if (value === undefined) Reflect.deleteProperty(process.env, name)
    else process.env[name] = value
  }
})

const open = () =>
  runnerContext({ cwd: folder, signal: new AbortController().signal, onEvent: () => undefined })

/** A directory of another user, which takes root to make; for everybody else a link to one of root's. */
function ofAnotherUser(place: string): void {
  if (process.getuid?.() !== 0) {
    symlinkSync('/usr/games', place)
    return
  }
  mkdirSync(place, { mode: 0o777 })
  chownSync(place, 65_534, 65_534)
}

/** What is in a directory, and when that last changed. */
function listing(directory: string): unknown {
  const { mode, uid, mtimeMs } = statSync(directory)
  return [readdirSync(directory), mode, uid, mtimeMs]
}

it('a step without RUNNER_TEMP keeps its files where no name can be guessed, and its user alone can look', async () => {
  const taken = ['slim-build', 'slim-build-layers'].map(name => path.join(folder, 'tmp', name))
  taken.forEach(ofAnotherUser)
  const before = taken.map(listing)
  const { tempDir, storeDir } = await open()
  expect(path.dirname(tempDir)).toBe(path.join(folder, 'tmp'))
  expect(path.basename(tempDir)).toMatch(/^slim-build-\w{6}$/)
  expect(lstatSync(tempDir).mode & 0o777).toBe(0o700)
  expect(path.dirname(storeDir)).toBe(tempDir)
  expect(existsSync(storeDir)).toBe(false)
  expect(taken.map(listing)).toStrictEqual(before)
})

it('and leaves what looks as if an earlier step had left it, but is another user’s', async () => {
  const first = await open()
  const place = path.join(folder, 'tmp', 'slim-build-aaaaaa')
  ofAnotherUser(place)
  if (process.getuid?.() === 0) {
    const owner = path.join(first.tempDir, 'owner.json')
    const dead = { ...(JSON.parse(readFileSync(owner, 'utf8')) as object), pid: 2 ** 30 }
    writeFileSync(path.join(place, 'owner.json'), JSON.stringify(dead))
  }
  await open()
  expect(lstatSync(place).isSymbolicLink() || existsSync(path.join(place, 'owner.json'))).toBe(true)
})
