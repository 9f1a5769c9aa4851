import { expect, it } from '@jest/globals'
import { mkdirSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { directoryStore } from '../directory-store.ts'
import { openLocalCache } from '../local-cache.ts'

/** A folder as `~/.cache` is at first: not there. */
function newHome(): string {
  return path.join(mkdtempSync(path.join(tmpdir(), 'private-')), '.cache', 'slim-build')
}

/** Directories below a folder, itself included, into which others than its user can look. */
function openToOthers(folder: string): string[] {
  const below = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return ['.', ...below].filter(name => (statSync(path.join(folder, name)).mode & 0o077) !== 0)
}

it('a build cache of this machine can be read by its user alone, before buildx writes to it', async () => {
  const home = newHome()
  const scope = { scope: 'shop', refs: ['main'], reads: true, writes: true, kept: false }
  const { cacheTo } = await openLocalCache(scope, path.join(home, 'layers'), null)
  expect(cacheTo).toHaveLength(1)
  expect(openToOthers(home)).toStrictEqual([])
})

it('directories that are kept on this machine can be read by their user alone', async () => {
  const [home, directory] = [newHome(), mkdtempSync(path.join(tmpdir(), 'private-'))]
  mkdirSync(path.join(directory, 'inner'))
  writeFileSync(path.join(directory, 'inner', 'file'), 'text')
  expect(await directoryStore(path.join(home, 'measurements')).save(directory, 'key')).toStrictEqual({
    kind: 'saved',
  })
  expect(statSync(home).mode & 0o077).toBe(0)
  expect(statSync(path.join(home, 'measurements')).mode & 0o077).toBe(0)
})
