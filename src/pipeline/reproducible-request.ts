import path from 'node:path'
import { isRemote } from '../buildx/dockerfile-path.ts'
import { runTool } from '../buildx/run-tool.ts'
import { InputError } from '../errors/input-error.ts'
import type { SolveRequest } from '../inputs/solve-request.ts'
import type { PipelineTools } from './pipeline-tools.ts'

/** The variable that BuildKit and many a tool take a time from. */
export const VARIABLE = 'SOURCE_DATE_EPOCH'

/**
 * The request for an image that has the same digest whenever the same content is built: all times are that of the commit, or what
 * SOURCE_DATE_EPOCH says, as a build argument or in the environment. BuildKit's own provenance is left out unless it is asked for,
 * since it holds the time of the build, and the digest of an index with it is another each time.
 *
 * @throws InputError when nothing says which time that is.
 */
export async function reproducibleRequest(
  request: SolveRequest,
  { env, cwd, signal }: Pick<PipelineTools, 'env' | 'cwd' | 'signal'>,
): Promise<SolveRequest> {
  const { buildArgs = [], attests = [], provenance, context } = request
  const attested = provenance !== undefined || attests.some(attest => /\btype=provenance\b/.test(attest))
  const steady: SolveRequest = {
    ...request,
    ...(attested ? {} : { provenance: 'false' }),
    rewriteTimestamps: true,
  }
  const given = buildArgs.some(each => each === VARIABLE || each.startsWith(`${VARIABLE}=`))
  // buildx hands the variable on by itself.
  if (given || (env[VARIABLE] ?? '') !== '') return steady
  const directory = context === '-' || isRemote(context) ? cwd : path.resolve(cwd, context)
  const epoch = await commitTime(directory, env, signal)
  return { ...steady, buildArgs: [...buildArgs, `${VARIABLE}=${epoch}`] }
}

/**
 * Time of the commit that a directory is checked out at, in seconds since 1970.
 *
 * @throws InputError when there is none.
 */
export async function commitTime(
  directory: string,
  env: PipelineTools['env'],
  signal: AbortSignal,
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
