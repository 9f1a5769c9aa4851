import type { Digest } from '../../model/digest.ts'
import { layerStoreOf } from '../layer-store-of.ts'
import type { RunContext, Storage } from '../run-context.ts'
import { awaitArrival } from './await-arrival.ts'
import { recentLayers } from './recent-layers.ts'

/**
 * Which layers a build of images will most likely have again: those that this machine knows, then those that arrive while it builds, each once.
 *
 * @param built ends when the build has.
 */
export async function* findLikelyLayers(
  images: readonly string[],
  context: Pick<RunContext, 'onEvent'> & Storage,
  built: AbortSignal,
): AsyncGenerator<Digest, void, undefined> {
  const store = layerStoreOf(context)
  const named = new Set<Digest>()
  const others = { has: async (digest: Digest) => !named.has(digest) && (await store.has(digest)) }
  for await (const digest of recentLayers(context.storeDir, images, others)) {
    named.add(digest)
    yield digest
  }
  if (context.arrival === undefined) return
  await awaitArrival(context, built)
  if (!built.aborted) yield* recentLayers(context.storeDir, images, others)
}
