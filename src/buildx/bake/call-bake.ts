import type { BakeRequest } from '../../model/bake-request.ts'
import type { BuildRequest } from '../../model/build-request.ts'
import { runTool } from '../../tools/run-tool.ts'
import type { ToolContext } from '../../tools/tool-context.ts'
import { parseJsonText } from '../json-shape.ts'
import { bakeArguments, bakeSubjects } from './bake-arguments.ts'
import { bakeContext } from './bake-context.ts'
import { otherOverrides, targetOverrides } from './bake-overrides.ts'
import type { BakeDefinition } from './bake-target.ts'

/** Milliseconds after which a question that BuildKit does not answer is dropped. */
const PATIENCE = 60_000

/**
 * Asks BuildKit about the Dockerfiles of a bake (`--call=check`, `--call=outline`) without building them.
 *
 * @returns the JSON that it answered, or null when it did not: a question is a courtesy, and whatever stands in its way will
 *   stop the build itself, which can say it better.
 * @throws the signal's reason when it aborts.
 */
export async function callBake(
  request: BakeRequest,
  definition: BakeDefinition,
  method: 'check' | 'outline',
  context: ToolContext,
): Promise<unknown> {
  const { env, cwd, signal } = bakeContext(request, context)
  const signals = [AbortSignal.timeout(PATIENCE), signal]
  const plain = [...definition.targets.values()].flatMap(target =>
    targetOverrides(target.name, { ...target.request, ...PLAIN }, []),
  )
  const args = [
    ...bakeArguments(request, [...otherOverrides(request.set), ...plain]),
    `--call=${method},format=json`,
    // Those below others, too, which are asked by themselves: of what is built upon another target BuildKit tells less.
    ...bakeSubjects(request, [...definition.targets.keys()]),
  ]
  try {
    const run = await runTool('docker', args, { env, cwd, signal: AbortSignal.any(signals) })
    return parseJsonText(run.stdout) ?? null
  } catch {
    signal.throwIfAborted()
    return null
  }
}

/** Without what says how to build: caches would be fetched, and nothing is written anyway. */
const PLAIN = {
  cacheFrom: [],
  cacheTo: [],
  attests: [],
  noCache: false,
  noCacheFilters: [],
  pull: false,
} as const satisfies Partial<BuildRequest>
