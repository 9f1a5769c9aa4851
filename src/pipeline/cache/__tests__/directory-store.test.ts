import { describe, expect, it } from '@jest/globals'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { directoryStore } from '../directory-store.ts'

const newFolder = () => mkdtempSync(path.join(tmpdir(), 'directory-store-'))

const NAMES = ['a', 'b', 'c']

/** A directory whose files all say the same. */
function directoryOf(text: string): string {
  const directory = newFolder()
  for (const name of NAMES) writeFileSync(path.join(directory, name), text)
  return directory
}

/** What the files of a directory say, each once. */
function textsIn(directory: string): string[] {
  expect(readdirSync(directory)).toStrictEqual(NAMES)
  return [...new Set(NAMES.map(name => readFileSync(path.join(directory, name), 'utf8')))]
}

describe('directories that are kept on this machine', () => {
  it('are found under the first of some keys that is there', async () => {
    const store = directoryStore(newFolder())
    await store.save(directoryOf('text'), 'key')
    const found = path.join(newFolder(), 'found')
    expect(await store.restore(found, ['other', 'key'])).toStrictEqual({ kind: 'found', key: 'key' })
    expect(textsIn(found)).toStrictEqual(['text'])
    expect(await store.restore(path.join(newFolder(), 'found'), ['other'])).toStrictEqual({ kind: 'nothing' })
  })

  it('are found by the beginning of a key, the newest of several', async () => {
    const folder = newFolder()
    const store = directoryStore(folder)
    for (const [key, time] of [
      ['api-1', 20],
      ['api-2', 30],
      ['api-3', 10],
      ['web-1', 40],
    ] as const) {
      await store.save(directoryOf(key), key)
      utimesSync(path.join(folder, key), time, time)
    }
    const restored = async (...keys: readonly string[]) => {
      const found = path.join(newFolder(), 'found')
      const answer = await store.restore(found, keys)
      if (answer.kind === 'found') expect(textsIn(found)).toStrictEqual([answer.key])
      return answer.kind === 'found' ? answer.key : answer.kind
    }
    expect(await restored('api-')).toBe('api-2')
    expect(await restored('api-4', 'api-1', 'api-')).toBe('api-1')
    expect(await restored('docs-')).toBe('nothing')
  })

  it('may be kept by ten runs under one key at once: one of them stays, and nothing else', async () => {
    const folder = newFolder()
    for (let round = 0; round < 10; round++) {
      const directories = Array.from({ length: 10 }, (_, run) => directoryOf(`${round} ${run}`))
      const saved = await Promise.all(directories.map(each => directoryStore(folder).save(each, 'key')))
      expect(saved).toStrictEqual(directories.map(() => ({ kind: 'saved' })))
      expect(readdirSync(folder)).toStrictEqual(['key'])
      expect(textsIn(path.join(folder, 'key'))).toHaveLength(1)
    }
  })

  it('are read as a whole, or not found, while other runs keep others under their key', async () => {
    const store = directoryStore(newFolder())
    await store.save(directoryOf('0'), 'key')
    for (let round = 0; round < 20; round++) {
      const [saved, read] = [directoryOf(`${round}`), path.join(newFolder(), 'read')]
      const [restored] = await Promise.all([store.restore(read, ['key']), store.save(saved, 'key')])
      expect(restored.kind).not.toBe('failed')
      if (restored.kind === 'found') expect(textsIn(read)).toHaveLength(1)
    }
  })

  it('that other runs never stop replacing are a reason in words, and nothing is left of them', async () => {
    const folder = newFolder()
    const store = directoryStore(folder)
    await store.save(directoryOf('text'), 'key')
    const read = path.join(newFolder(), 'read')
    let time = 0
    const replace = () => {
      utimesSync(path.join(folder, 'key'), ++time, time)
      turn = setImmediate(replace)
    }
    let turn = setImmediate(replace)
    const restored = await store.restore(read, ['key'])
    clearImmediate(turn)
    expect(restored).toStrictEqual({
      kind: 'failed',
      why: `${folder} cannot be read (other runs replace what is in it faster than it is read)`,
    })
    expect(existsSync(read)).toBe(false)
    expect(await store.restore(read, ['key'])).toStrictEqual({ kind: 'found', key: 'key' })
  })

  it('that cannot be kept are a reason in words', async () => {
    const file = path.join(newFolder(), 'file')
    writeFileSync(file, '')
    const saved = await directoryStore(path.join(file, 'store')).save(directoryOf('text'), 'key')
    expect(saved).toMatchObject({ kind: 'failed' })
    expect(JSON.stringify(saved)).toMatch(/store cannot be written \(a part of the path \S+ is a file/)
  })

  it('are a hundred at most: the oldest make room, among them what a killed run left', async () => {
    const folder = newFolder()
    mkdirSync(path.join(folder, '.unfinished'))
    for (let key = 0; key < 101; key++) await directoryStore(folder).save(directoryOf('text'), `key-${key}`)
    expect(readdirSync(folder)).toHaveLength(100)
    expect(readdirSync(folder)).not.toContain('.unfinished')
  })
})
