import type { BuildRequest } from '../../model/build-request.ts'
import type { TempDir, ToolContext } from '../../tools/tool-context.ts'
import { parseJsonText } from '../json-shape.ts'
import { targetOverrides } from './bake-overrides.ts'
import type { BakeRecipe } from './bake-recipe.ts'
import type { BakeDefinition } from './bake-target.ts'
import { runBake } from './run-bake.ts'

/** Milliseconds after which a question that BuildKit does not answer is dropped. */
const PATIENCE = 60_000

/**
 * Asks BuildKit what the Dockerfiles of a bake may be given (`--call=outline`), without building them.
 *
 * @returns the JSON that it answered, or null when it did not: a question is a courtesy, and whatever stands in its way will
 *   stop the build itself, which can say it better.
 * @throws the signal's reason when it aborts.
 */
export async function outlineOfBake(recipe: BakeRecipe, context: ToolContext & TempDir): Promise<unknown> {
  const { definition } = recipe
  const { signal } = context
  // Those below others, too, which are asked by themselves: of what is built upon another target BuildKit tells less.
  const command = {
    set: plainOverrides(definition),
    options: ['--call=outline,format=json'],
    targets: [...definition.targets.keys()],
  }
  try {
    const run = await runBake(recipe, command, {
      ...context,
      signal: AbortSignal.any([AbortSignal.timeout(PATIENCE), signal]),
    })
    return parseJsonText(run.stdout) ?? null
  } catch {
    signal.throwIfAborted()
    return null
  }
}

/**
 * Overrides for an evaluation: without what says how to build. Caches would be fetched, and an output would publish what the Dockerfile's
 * frontend hands back.
 */
export function plainOverrides({ targets }: BakeDefinition): string[] {
  return [...targets.values()].flatMap(({ name, request }) =>
    targetOverrides(name, { ...request, ...PLAIN }, []),
  )
}

const PLAIN = {
  cacheFrom: [],
  cacheTo: [],
  attests: [],
  noCache: false,
  noCacheFilters: [],
  pull: false,
} as const satisfies Partial<BuildRequest>
