import path from 'node:path'
import { parseAttributes } from '../../buildx/attributes.ts'
import { isRemote } from '../../buildx/dockerfile-path.ts'
import type { SolveRequest } from '../../inputs/solve-request.ts'
import type { BakeRun } from './bake-run.ts'
import type { PipelineTools } from '../pipeline-tools.ts'
import { commitTime, VARIABLE } from '../reproducible-request.ts'

/**
 * The same bake for images that have the same digest whenever the same content is built, as `reproducibleRequest` makes of a single
 * build.
 *
 * @throws InputError when nothing says which time that is.
 */
export async function reproducibleBake(run: BakeRun, { env, cwd, signal }: PipelineTools): Promise<BakeRun> {
  const { request, targets } = run
  const steady = targets.map(each => ({ ...each, request: steadyRequest(each.request) }))
  if ((env[VARIABLE] ?? '') !== '' || request.variables.has(VARIABLE)) return { ...run, targets: steady }
  const directory = isRemote(request.source) ? cwd : path.resolve(cwd, request.source)
  const epoch = await commitTime(directory, env, signal)
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
