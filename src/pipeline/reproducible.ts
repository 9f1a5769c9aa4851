import path from 'node:path'
import { parseAttributes } from '../buildx/attributes.ts'
import { isRemote } from '../buildx/dockerfile-path.ts'
import { environmentOf, type Recipe } from '../buildx/recipe.ts'
import { runTool } from '../buildx/run-tool.ts'
import { InputError } from '../errors/input-error.ts'
import type { SolveRequest } from '../inputs/solve-request.ts'
import type { PipelineTools } from './pipeline-tools.ts'
import type { RunPlan } from './run-plan.ts'

/** The variable that BuildKit and many a tool take a time from; buildx hands it on from its environment. */
const VARIABLE = 'SOURCE_DATE_EPOCH'

/**
 * The plan for images that have the same digest whenever the same content is built: all times are that of the commit, or what
 * SOURCE_DATE_EPOCH says, as a build argument or in the environment. BuildKit's own provenance is left out unless it is asked for,
 * since it holds the time of the build, and the digest of an index with it is another each time.
 *
 * @throws InputError when nothing says which time that is.
 */
export async function reproducible(
  plan: RunPlan,
  tools: Pick<PipelineTools, 'env' | 'cwd' | 'signal'>,
): Promise<RunPlan> {
  const { recipe } = plan
  const targets = plan.targets.map(each => ({ ...each, request: steadyRequest(each.request) }))
  const isGiven = targets.every(({ request: { buildArgs = [] } }) =>
    buildArgs.some(each => each === VARIABLE || each.startsWith(`${VARIABLE}=`)),
  )
  if (isGiven || (environmentOf(recipe, tools)[VARIABLE] ?? '') !== '') return { ...plan, targets }
  const epoch = await commitTime(sourceOf(recipe, tools.cwd), tools)
  return { ...plan, targets, env: { ...plan.env, [VARIABLE]: String(epoch) } }
}

function steadyRequest(request: SolveRequest): SolveRequest {
  const { attests = [], provenance } = request
  const isAttested =
    provenance !== undefined || attests.some(each => parseAttributes(each).get('type') === 'provenance')
  return {
    ...request,
    rewriteTimestamps: true,
    attests: isAttested ? attests : [...attests, 'type=provenance,disabled=true'],
  }
}

/** The directory whose commit is built. */
function sourceOf(recipe: Recipe, cwd: string): string {
  const [target] = recipe.definition.targets.values()
  const source = recipe.kind === 'bake' ? recipe.request.source : (target?.request.context ?? '.')
  return source === '-' || isRemote(source) ? cwd : path.resolve(cwd, source)
}

/**
 * Time of the commit that a directory is checked out at, in seconds since 1970.
 *
 * @throws InputError when there is none.
 */
async function commitTime(
  directory: string,
  { env, signal }: Pick<PipelineTools, 'env' | 'signal'>,
): Promise<number> {
  // The checkout may belong to another user, which git otherwise refuses to look at; nothing of it is run.
  const args = ['-c', 'safe.directory=*', '-C', directory, 'log', '-1', '--no-show-signature', '--format=%ct']
  const { exitCode, stdout } = await runTool('git', args, { env, signal })
  const seconds = Number(stdout.trim())
  if (exitCode === 0 && /^\d+$/.test(stdout.trim()) && Number.isSafeInteger(seconds)) return seconds
  throw new InputError(
    'A reproducible build needs a time for its files, and there is no commit to take it from: check the repository out, or set SOURCE_DATE_EPOCH (seconds since 1970) in `env` or `build-args`',
  )
}
