import { randomUUID } from 'node:crypto'
import { cp, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { reasonOf } from '../../errors/machine-failure.ts'
import { ToolError } from '../../errors/tool-error.ts'
import { keepNewest } from '../../files/keep-newest.ts'
import { makeDirectory } from '../../files/make-directory.ts'
import { replaceDirectory } from '../../files/replace-directory.ts'
import { messages } from '../messages.ts'
import type { DirectoryCache, Restored, Saved } from './directory-cache.ts'

/** Directories that are kept; the oldest make room. */
const MOST = 100

/** Copies that were begun of one directory, and another run replaced it each time. */
const MOST_TRIES = 20

/**
 * Directories that are kept on this machine for its user alone, each in a folder named after its key. Several runs may read and write them
 * at once.
 */
export function directoryStore(folder: string): DirectoryCache {
  return {
    restore: async (directory, keys): Promise<Restored> => {
      for (const key of await fitting(folder, keys)) {
        try {
          if (await copyWhole(path.join(folder, key), directory)) return { kind: 'found', key }
        } catch (error) {
          // A pipe in there, for one, which cannot be copied.
          return { kind: 'failed', why: `${folder} cannot be read (${reasonOf(error)})` }
        }
      }
      return { kind: 'nothing' }
    },
    save: async (directory, key): Promise<Saved> => {
      try {
        await keepCopy(directory, folder, key)
        await keepNewest(folder, MOST)
        return { kind: 'saved' }
      } catch (error) {
        return { kind: 'failed', why: `${folder} cannot be written (${reasonOf(error, folder)})` }
      }
    },
  }
}

/** The keys of what is kept that begin so, those of the best beginning first, and of these the newest. */
async function fitting(folder: string, beginnings: readonly string[]): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  const kept = await Promise.all(
    names
      .filter(name => beginnings.some(beginning => name.startsWith(beginning)))
      .map(async name => ({
        name,
        time: (await stat(path.join(folder, name)).catch(() => null))?.mtimeMs ?? 0,
      })),
  )
  const newest = kept.toSorted((a, b) => b.time - a.time).map(({ name }) => name)
  return beginnings.flatMap(beginning => newest.filter(name => name.startsWith(beginning)))
}

/**
 * Whether there is such a directory. One that another run replaces meanwhile is copied anew, so that no two are mixed.
 *
 * @throws ToolError when it is never the same for as long as that takes; the file system's error.
 */
async function copyWhole(kept: string, directory: string): Promise<boolean> {
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    const before = await identityOf(kept)
    if (before === null) return false
    const failure = await cp(kept, directory, { recursive: true }).then(
      () => null,
      (error: unknown) => error as Error,
    )
    if ((await identityOf(kept)) === before) {
      if (failure === null) return true
      throw failure
    }
    await rm(directory, { recursive: true, force: true })
  }
  throw new ToolError(messages.keptReplaced)
}

async function keepCopy(directory: string, folder: string, key: string): Promise<void> {
  const unfinished = path.join(folder, `.${randomUUID()}`)
  try {
    const copy = path.join(unfinished, key)
    await makeDirectory(unfinished, 0o700)
    await cp(directory, copy, { recursive: true })
    await replaceDirectory(copy, path.join(folder, key), unfinished)
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

/** Tells a directory from the one that takes its place; null: there is none. */
async function identityOf(directory: string): Promise<string | null> {
  const found = await stat(directory).catch(() => null)
  return found?.isDirectory() === true ? `${found.ino} ${found.mtimeMs}` : null
}
