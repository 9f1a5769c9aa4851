import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { CacheDirectory } from '../../buildx/cache/cache-context.ts'
import { makeDirectory } from '../../files/make-directory.ts'
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
}

/**
 * Opens the directory of a local cache.
 *
 * BuildKit only ever adds to such a directory (docker/build-push-action#252), so each build exports to a new one, which then takes
 * the place of the old: it holds what this build used and nothing else.
 *
 * @param storeDir where directories are kept on this machine.
 * @param service keeps them between machines; null: there is none, or it may not be used.
 */
export async function openLocalCache(
  { scope, refs, reads, writes }: CacheDirectory,
  storeDir: string,
  service: DirectoryCache | null,
): Promise<LocalCache> {
  const folder = path.join(storeDir, 'build-cache', scope)
  const [current, next] = [path.join(folder, 'current'), path.join(folder, 'next')]
  await rm(next, { recursive: true, force: true })
  // Buildx lets others read what it writes.
  if (writes || service !== null) await makeDirectory(folder, 0o700)
  const keys = refs.map(ref => `slim-build-cache-${scope}-${ref}-`)
  const warnings = reads && service !== null ? await restore(service, current, keys) : []
  return {
    cacheFrom: reads && existsSync(path.join(current, 'index.json')) ? [local('src', current)] : [],
    cacheTo: writes ? [`${local('dest', next)},mode=max,ignore-error=true`] : [],
    warnings,
    keep: async () => {
      if (!existsSync(path.join(next, 'index.json'))) return []
      await rm(current, { recursive: true, force: true })
      await rename(next, current)
      return service === null ? [] : save(service, current, keys[0] ?? '')
    },
  }
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
