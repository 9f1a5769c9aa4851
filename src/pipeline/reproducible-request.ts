import { InputError } from '../errors/input-error.ts'
import { gitText, type GitPlace } from '../git/git.ts'
import type { SolveRequest } from '../inputs/solve-request.ts'
import { checkoutOf } from './checkout-of.ts'
import type { PipelineTools } from './pipeline-tools.ts'

/** The variable that BuildKit and many a tool take a time from. */
export const VARIABLE = 'SOURCE_DATE_EPOCH'

/**
 * The request for an image that has the same digest whenever the same content is built: all times are that of the commit, or what
 * SOURCE_DATE_EPOCH says, as a build argument or in the environment. BuildKit's own provenance is left out unless it is asked for,
 * since it holds the time of the build, and the digest of an index with it is another each time.
 *
 * @throws InputError when nothing says which time that is; ToolError when git does not read the checkout.
 */
export async function reproducibleRequest(
  request: SolveRequest,
  { env, cwd, signal, workspace }: Pick<PipelineTools, 'env' | 'cwd' | 'signal' | 'workspace'>,
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
  const epoch = await commitTime(checkoutOf(context, { env, cwd, signal, workspace }))
  return { ...steady, buildArgs: [...buildArgs, `${VARIABLE}=${epoch}`] }
}

/**
 * Time of the commit that is checked out, in seconds since 1970.
 *
 * @throws InputError when there is none; ToolError when git does not read the checkout.
 */
export async function commitTime(place: GitPlace): Promise<number> {
  const text = await gitText(['log', '-1', '--no-show-signature', '--format=%ct'], place)
  const seconds = Number(text)
  if (text !== null && /^\d+$/.test(text) && Number.isSafeInteger(seconds)) return seconds
  throw new InputError(
    'A reproducible build needs a time for its files, and there is no commit to take it from: check the repository out, or set SOURCE_DATE_EPOCH (seconds since 1970) in `env` or `build-args`',
  )
}
