import { stat } from 'node:fs/promises'
import { InputError } from '../../errors/input-error.ts'
import { NoAnswerError } from '../../errors/no-answer-error.ts'
import type { BakeRequest } from '../../model/bake-request.ts'
import { runTool, type ToolRun } from '../../tools/run-tool.ts'
import { type TimeLimits, Timeout } from '../../tools/timeout.ts'
import type { ToolContext } from '../../tools/tool-context.ts'
import { assertBakeFiles } from '../assert-files.ts'
import type { BuildContext } from '../build-context.ts'
import { assertGranted } from '../consent/assert-granted.ts'
import { grantedPrivileges } from '../consent/granted-privileges.ts'
import { requestedPrivileges } from '../consent/requested-privileges.ts'
import { isRemote } from '../dockerfile-path.ts'
import { messages } from '../messages.ts'
import { bakeArguments, bakeShorthands, bakeTargetArguments } from './bake-arguments.ts'
import { bakeContext } from './bake-context.ts'
import { formatBakeFile } from './bake-file.ts'
import type { BakeRecipe } from './bake-recipe.ts'
import { explainDefinition, missingSecretFile } from './explain-definition.ts'
import { listTargets } from './list-targets.ts'
import { parseBakeDefinition } from './parse-bake-definition.ts'
import { secretIdOf } from './secret-id.ts'

/** A large repository takes minutes, and says so. */
const LIMITS: TimeLimits = { idle: 120_000, total: 600_000 }

type Context = ToolContext & Pick<BuildContext, 'sources'>

/**
 * Asks buildx what the bake files, overrides and variables come to (`docker buildx bake --print`), once, without the token of the
 * runner's services in their reach, and refuses what they ask for beyond what was granted.
 *
 * @param requiredTargets names of what must build before.
 * @param limits of what buildx may have to fetch.
 * @throws InputError when the files or the targets that are asked for are not there or wrong, or ask for too much; ToolError when buildx
 *   fails.
 */
export async function readBakeRecipe(
  request: BakeRequest,
  requiredTargets: readonly string[],
  context: Context,
  limits: TimeLimits = LIMITS,
): Promise<BakeRecipe> {
  if (request.files.includes('-')) throw new InputError(messages.bakeFileFromStandardInput)
  const recipe = await evaluated(request, context, limits)
  if (requiredTargets.length === 0) return recipe
  const wanted = { ...request, targets: requiredTargets, push: false, load: false }
  return { ...recipe, required: await evaluated(wanted, context, limits) }
}

/** @throws NoAnswerError when buildx, or who it asks, is not heard of for too long. */
async function print(
  args: readonly string[],
  source: string,
  { env, cwd, signal }: ToolContext,
  limits: TimeLimits,
): Promise<ToolRun> {
  const timeout = new Timeout(limits, signal)
  try {
    const onErrorLine = timeout.refresh
    return await runTool('docker', args, { env, cwd, signal: timeout.signal, onErrorLine })
  } catch (error) {
    signal.throwIfAborted()
    if (timeout.expired === null) throw error
    const seconds = `${limits[timeout.expired] / 1000} seconds`
    const waited = timeout.expired === 'idle' ? `no answer for ${seconds}` : `not done in ${seconds}`
    throw new NoAnswerError(messages.bakeTooSlow(source, waited))
  } finally {
    timeout.end()
  }
}

/** Docker could not be started in it, and would not say why. */
async function assertSource(source: string, directory: string): Promise<void> {
  const found = await stat(directory).catch(() => null)
  if (found?.isDirectory() !== true) throw new InputError(messages.noBakeSource(source))
}

async function evaluated(request: BakeRequest, context: Context, limits: TimeLimits): Promise<BakeRecipe> {
  const { env, cwd, signal } = bakeContext(request, context)
  if (!isRemote(request.source)) {
    await assertSource(request.source, cwd)
    await assertBakeFiles(request.files, cwd)
  }
  const args = [
    ...bakeArguments(request, request.set),
    ...bakeShorthands(request),
    '--print',
    ...bakeTargetArguments(request, request.targets),
  ]
  const { exitCode, stdout, stderr } = await print(args, request.source, { env, cwd, signal }, limits)
  if (exitCode !== 0) {
    const targets = await listTargets(request, { env, cwd, signal })
    const file = missingSecretFile(stderr)
    const secretId = file === null ? null : await secretIdOf(file, request.files, cwd)
    throw explainDefinition({ exitCode, stderr }, { targets, secretId })
  }
  const remote = isRemote(request.source)
  const { definition, literals } = parseBakeDefinition(stdout, {
    ...{ directory: cwd, cwd: context.cwd, sources: context.sources },
    source: remote ? request.source : null,
  })
  const asked = requestedPrivileges(literals.values(), env)
  assertGranted(asked, grantedPrivileges(request, cwd), { cwd, env, remote })
  return { kind: 'bake', request, definition, file: formatBakeFile(literals), required: null }
}
