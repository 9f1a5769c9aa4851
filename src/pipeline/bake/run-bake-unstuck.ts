import type { BakeRun } from './bake-run.ts'
import type { PipelineTools } from '../pipeline-tools.ts'
import { type BakeResult, runBake } from './run-bake.ts'
import { BUILT_STUCK, withoutService } from '../run-build-unstuck.ts'
import { unstuck } from '../unstuck.ts'
import { withCacheNotes } from '../cache/with-cache-notes.ts'

/**
 * Bakes. When GitHub's cache service hangs while a cache is exported, that bake is ended and done again without the service.
 *
 * @throws what {@link runBake} throws.
 */
export async function runBakeUnstuck(run: BakeRun, tools: PipelineTools): Promise<BakeResult> {
  return unstuck(
    watched => runBake(run, watched),
    async () => withNotes(await runBake(withoutServices(run), tools)),
    tools,
  )
}

function withNotes({ images, ...result }: BakeResult): BakeResult {
  return {
    ...result,
    images: images.map(image => ({ ...image, built: withCacheNotes(image.built, [BUILT_STUCK]) })),
  }
}

function withoutServices({ definition, targets, ...run }: BakeRun): BakeRun {
  const without = <Subject extends { readonly request: Parameters<typeof withoutService>[0] }>(
    subject: Subject,
  ): Subject => ({ ...subject, request: withoutService(subject.request) })
  return {
    ...run,
    definition: {
      ...definition,
      targets: new Map([...definition.targets].map(([name, target]) => [name, without(target)])),
    },
    targets: targets.map(without),
  }
}
