import path from 'node:path'
import type { GitPlace } from '../git/git.ts'
import { isRemote } from '../buildx/dockerfile-path.ts'
import type { PipelineTools } from './pipeline-tools.ts'

/** The checkout that a context is in; that of the working directory, for a build from a URL or standard input. */
export function checkoutOf(
  context: string,
  { cwd, env, signal, workspace }: Pick<PipelineTools, 'cwd' | 'env' | 'signal' | 'workspace'>,
): GitPlace {
  const elsewhere = context === '-' || isRemote(context)
  return { directory: elsewhere ? cwd : path.resolve(cwd, context), env, signal, workspace }
}
