import { readCacheService } from '../../buildx/cache/cache-service.ts'
import type { DirectoryCache } from '../../pipeline/cache/directory-cache.ts'
import type { Clock } from '../../pipeline/run-context.ts'
import type { ToolContext } from '../../tools/tool-context.ts'
import { actionsCache } from '../cache/actions-cache.ts'

/** Milliseconds: what takes longer than the download that it spares is given up. */
const PATIENCE = 60_000

/** A binary of buildx has a fifth of it. */
const MOST_BYTES = 500_000_000

/** GitHub's cache service for the binary of buildx, used as far as the token of this run may; null where there is none. */
export function buildxService({ env, signal, now }: Omit<ToolContext, 'cwd'> & Clock): DirectoryCache | null {
  const service = readCacheService(env, now().getTime())
  if (service.state !== 'usable') return null
  const cache = actionsCache({ env, signal, patience: PATIENCE, most: MOST_BYTES })
  return {
    restore: (directory, keys) =>
      service.reads ? cache.restore(directory, keys) : Promise.resolve({ kind: 'nothing' }),
    save: (directory, key) =>
      service.writeProtected === null ? cache.save(directory, key) : Promise.resolve({ kind: 'there' }),
  }
}
