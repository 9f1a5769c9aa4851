import { parseAttributes } from '../../buildx/attributes.ts'
import type { SolveRequest } from '../../inputs/solve-request.ts'
import type { BakeRun } from './bake-run.ts'
import { checkoutOf } from '../checkout-of.ts'
import type { PipelineTools } from '../pipeline-tools.ts'
import { commitTime, VARIABLE } from '../reproducible-request.ts'

/**
 * The same bake for images that have the same digest whenever the same content is built, as `reproducibleRequest` makes of a single
 * build.
 *
 * @throws InputError when nothing says which time that is; ToolError when git does not read the checkout.
 */
export async function reproducibleBake(run: BakeRun, tools: PipelineTools): Promise<BakeRun> {
  const { request, targets } = run
  const steady = targets.map(each => ({ ...each, request: steadyRequest(each.request) }))
  if ((tools.env[VARIABLE] ?? '') !== '' || request.variables.has(VARIABLE))
    return { ...run, targets: steady }
  const epoch = await commitTime(checkoutOf(request.source, tools))
  const variables = new Map([...request.variables, [VARIABLE, String(epoch)]])
  return { ...run, request: { ...request, variables }, targets: steady }
}

function steadyRequest(request: SolveRequest): SolveRequest {
  const { attests = [] } = request
  const attested = attests.some(attest => parseAttributes(attest).get('type') === 'provenance')
  return {
    ...request,
    rewriteTimestamps: true,
    attests: attested ? attests : [...attests, 'type=provenance,disabled=true'],
  }
}
