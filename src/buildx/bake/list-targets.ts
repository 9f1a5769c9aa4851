import type { BakeRequest } from '../../model/bake-request.ts'
import { runToolWithin } from '../../tools/run-tool-within.ts'
import type { ToolContext } from '../../tools/tool-context.ts'
import { asList, asText, field, parseJsonText } from '../json-shape.ts'
import { bakeArguments, bakeTargetArguments } from './bake-arguments.ts'

/** Milliseconds: it is asked for an error that is known already. */
const PATIENCE = 20_000

/**
 * Names of the targets and groups of bake files. buildx 0.21 and later can say; of an older one, or when it fails, there are none.
 *
 * @param context where bake runs.
 * @throws the signal's reason when it aborts.
 */
export async function listTargets(request: BakeRequest, context: ToolContext): Promise<string[]> {
  const args = [
    ...bakeArguments(request, []),
    '--list=type=targets,format=json',
    ...bakeTargetArguments(request, []),
  ]
  try {
    const run = await runToolWithin(PATIENCE, 'docker', args, context)
    return asList(parseJsonText(run?.stdout ?? '')).flatMap(each => asText(field(each, 'name')) ?? [])
  } catch {
    context.signal.throwIfAborted()
    return []
  }
}
