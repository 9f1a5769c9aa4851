import type { BakeTarget } from '../../buildx/bake/bake-target.ts'
import type { CacheContext } from '../../buildx/cache/cache-context.ts'
import { chooseLocal } from '../../buildx/cache/choose-local.ts'
import type { ToolContext } from '../../tools/tool-context.ts'
import type { Storage } from '../run-context.ts'
import { type KeptMounts, noMounts, openCacheMounts } from './cache-mounts.ts'
import type { DirectoryCache } from './directory-cache.ts'

/** Nothing is kept, and nothing is said of it. */
export const NO_MOUNTS: KeptMounts = {
  explanation: '',
  warnings: [],
  notes: [],
  keep: () => Promise.resolve([]),
}

/** Mounts are kept as a local cache would be, whichever cache the layers have. */
export async function openTargetMounts(
  { links, inlineDockerfile }: BakeTarget,
  cacheContext: Omit<CacheContext, 'mode' | 'exportsCache'>,
  service: DirectoryCache,
  context: ToolContext & Storage,
): Promise<KeptMounts> {
  if (links.length > 0) return noMounts('a target that builds on other targets cannot be built alone')
  const { directory } = chooseLocal({ ...cacheContext, mode: 'local', exportsCache: true })
  if (directory?.kept === true)
    return openCacheMounts({ request: cacheContext.request, inlineDockerfile }, directory, service, context)
  const why =
    cacheContext.service.state === 'unusable' ? cacheContext.service.why : 'this run has no cache service'
  const explanation = `Cache mounts: kept only on the builder, because ${why}`
  return { ...NO_MOUNTS, explanation, warnings: cacheContext.run.onGitHub ? [explanation] : [] }
}
