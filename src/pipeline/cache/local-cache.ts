import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { CacheDirectory } from '../../buildx/cache/cache-context.ts'
import { reasonOf } from '../../errors/machine-failure.ts'
import { linkDirectory } from '../../files/link-directory.ts'
import { makeDirectory } from '../../files/make-directory.ts'
import { makeOwnedDirectory } from '../../files/owned-directory.ts'
import { replaceDirectory } from '../../files/replace-directory.ts'
import { formatAttributes } from '../../text/attributes.ts'
import { cacheIdentity } from './cache-identity.ts'
import type { DirectoryCache } from './directory-cache.ts'

export interface LocalCache {
  readonly cacheFrom: readonly string[]
  readonly cacheTo: readonly string[]
  /** Sentences on what could not be had. Hold foreign text. */
  readonly warnings: readonly string[]
  /** After a good build: what it exported takes the place of what was there. Returns warnings, too. */
  readonly keep: () => Promise<readonly string[]>
  /** After any other: removes what it left. */
  readonly drop: () => Promise<void>
}

/**
 * Opens the directory of a local cache.
 *
 * BuildKit only ever adds to such a directory (docker/build-push-action#252), so each build exports to a new one, which then takes
 * the place of the old: it holds what this build used and nothing else. Another run may do so at any time, so a build reads links of its own
 * to the files that are there now: it would fail without one.
 *
 * @param storeDir where directories are kept on this machine.
 * @param service keeps them between machines; null: there is none, or it may not be used.
 */
export async function openLocalCache(
  directory: CacheDirectory,
  storeDir: string,
  service: DirectoryCache | null,
): Promise<LocalCache> {
  const folder = path.join(storeDir, 'build-cache', directory.scope)
  try {
    // Buildx lets others read what it writes.
    await makeDirectory(folder, 0o700)
    return await openIn(folder, await makeOwnedDirectory(folder), directory, service)
  } catch (error) {
    const why = `The cache is not used, because ${folder} cannot be written: ${reasonOf(error, folder)}`
    return { cacheFrom: [], cacheTo: [], warnings: [why], ...NOTHING_KEPT }
  }
}

/** What becomes of a cache that is in no directory of ours. */
export const NOTHING_KEPT: Pick<LocalCache, 'keep' | 'drop'> = {
  keep: () => Promise.resolve([]),
  drop: () => Promise.resolve(),
}

/** @param own a directory of this run. */
async function openIn(
  folder: string,
  own: string,
  { scope, refs, reads, writes }: CacheDirectory,
  service: DirectoryCache | null,
): Promise<LocalCache> {
  const [current, next] = [path.join(folder, 'current'), path.join(own, 'next')]
  const keys = refs.map(ref => `slim-build-cache-${scope}-${ref}-`)
  const warnings = reads && service !== null ? await restore(service, current, keys) : []
  const drop = () => rm(own, { recursive: true, force: true }).catch(() => undefined)
  const from = reads ? await linked(current, path.join(own, 'from')) : null
  return {
    cacheFrom: from !== null && existsSync(path.join(from, 'index.json')) ? [local('src', from)] : [],
    cacheTo: writes ? [`${local('dest', next)},mode=max,ignore-error=true`] : [],
    warnings,
    keep: async () => {
      try {
        if (!existsSync(path.join(next, 'index.json'))) return []
        await replaceDirectory(next, current, own)
        return service === null ? [] : await save(service, current, keys[0] ?? '')
      } catch (error) {
        return [`The cache was not kept, because ${reasonOf(error, folder)}`]
      } finally {
        await drop()
      }
    },
    drop,
  }
}

/** Where the file system has no links, it is the directory itself: then no other run should end meanwhile. */
async function linked(directory: string, copy: string): Promise<string> {
  return linkDirectory(directory, copy).then(
    () => copy,
    () => directory,
  )
}

async function restore(
  service: DirectoryCache,
  directory: string,
  keys: readonly string[],
): Promise<string[]> {
  await rm(directory, { recursive: true, force: true })
  const restored = await service.restore(directory, keys)
  return restored.kind === 'failed' ? [`The cache was not read, because ${restored.why}`] : []
}

/** Under a name of what it holds, so that a build that changed nothing keeps nothing new. */
async function save(service: DirectoryCache, directory: string, prefix: string): Promise<string[]> {
  const identity = await cacheIdentity(directory)
  if (identity === null) return []
  const saved = await service.save(directory, `${prefix}${identity}`)
  return saved.kind === 'failed' ? [`The cache was not written, because ${saved.why}`] : []
}

function local(key: 'src' | 'dest', directory: string): string {
  return formatAttributes([
    ['type', 'local'],
    [key, directory],
  ])
}
