import { realpath } from 'node:fs/promises'
import path from 'node:path'
import { pathInside } from '../../files/path-inside.ts'
import type { Checkout } from '../../pipeline/run-context.ts'
import type { ToolContext } from '../../tools/tool-context.ts'
import { readOwnCheckout } from './read-own-checkout.ts'

/**
 * Where the paths start by which Dockerfiles are called: the top of the repository, also where that was checked out into a folder of the
 * workspace, since links and annotations are of files as GitHub has them. Undefined: the working directory.
 *
 * @param buildContext what is built, or where the bake files are.
 */
export async function resolveSourceRoot(
  buildContext: string,
  context: ToolContext & Checkout,
): Promise<Checkout['sources']> {
  const checkout = await readOwnCheckout(buildContext, context)
  if (checkout === null) return undefined
  // Git names the checkout without links.
  const folder = pathInside(checkout.top, await realpath(context.cwd))
  return folder === null ? undefined : path.join(context.cwd, folder)
}
