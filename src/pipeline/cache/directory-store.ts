import { randomUUID } from 'node:crypto'
import { cp, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { makeDirectory } from '../../files/make-directory.ts'
import type { DirectoryCache, Restored, Saved } from './directory-cache.ts'

/** Directories that are kept; the oldest make room. */
const MOST = 100

/** Directories that are kept on this machine for its user alone, each in a folder named after its key. */
export function directoryStore(folder: string): DirectoryCache {
  return {
    restore: async (directory, keys): Promise<Restored> => {
      for (const key of keys) {
        const kept = path.join(folder, key)
        if ((await stat(kept).catch(() => null))?.isDirectory() !== true) continue
        try {
          await cp(kept, directory, { recursive: true })
        } catch (error) {
          // A pipe in there, for one, which cannot be copied.
          return { kind: 'failed', why: `${folder} cannot be read (${(error as Error).message})` }
        }
        return { kind: 'found', key }
      }
      return { kind: 'nothing' }
    },
    save: async (directory, key): Promise<Saved> => {
      const partial = path.join(folder, `.${randomUUID()}`)
      try {
        await makeDirectory(folder, 0o700)
        await cp(directory, partial, { recursive: true })
        await rm(path.join(folder, key), { recursive: true, force: true })
        await rename(partial, path.join(folder, key))
        await makeRoom(folder)
        return { kind: 'saved' }
      } catch (error) {
        await rm(partial, { recursive: true, force: true })
        return { kind: 'failed', why: `${folder} cannot be written (${(error as Error).message})` }
      }
    },
  }
}

async function makeRoom(folder: string): Promise<void> {
  const kept = await Promise.all(
    (await readdir(folder)).map(async name => {
      const file = path.join(folder, name)
      return { file, time: (await stat(file)).mtimeMs }
    }),
  )
  const oldest = kept.toSorted((a, b) => b.time - a.time).slice(MOST)
  for (const { file } of oldest) await rm(file, { recursive: true, force: true })
}
