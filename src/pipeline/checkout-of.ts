import path from 'node:path'
import { isRemote } from '../buildx/dockerfile-path.ts'
import type { GitLocation } from '../git/git.ts'
import type { ToolContext } from '../tools/tool-context.ts'
import type { Checkout } from './run-context.ts'

/** The checkout that a context is in; that of the working directory, for a build from a URL or standard input. */
export function checkoutOf(
  context: string,
  { cwd, env, signal, workspace }: ToolContext & Checkout,
): GitLocation {
  const elsewhere = context === '-' || isRemote(context)
  return { directory: elsewhere ? cwd : path.resolve(cwd, context), env, signal, workspace }
}
