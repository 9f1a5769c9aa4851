import path from 'node:path'
import type { BakeRequest } from '../../model/bake-request.ts'
import type { ToolContext } from '../../tools/tool-context.ts'
import { isRemote } from '../dockerfile-path.ts'

/**
 * Where bake runs, and with which environment.
 *
 * Variables of bake files are taken from the environment, and so is the token for a definition in Git: neither stands in an argument,
 * which every process of the machine can read.
 */
export function bakeContext(
  { source, variables, gitToken }: BakeRequest,
  { env, cwd, signal }: ToolContext,
): ToolContext {
  const remote = isRemote(source)
  const token = remote && gitToken !== null ? { BUILDX_BAKE_GIT_AUTH_TOKEN: gitToken } : {}
  return {
    // A token that the workflow gives by itself wins, as with docker/bake-action.
    env: { ...token, ...env, ...Object.fromEntries(variables) },
    cwd: remote ? cwd : path.resolve(cwd, source),
    signal,
  }
}
