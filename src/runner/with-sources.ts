import { realpath } from 'node:fs/promises'
import path from 'node:path'
import type { PipelineTools } from '../pipeline/pipeline-tools.ts'
import { readOwnCheckout } from './event/read-own-checkout.ts'

/**
 * The tools, which call Dockerfiles by their path in the repository also where that was checked out into a folder of the workspace: links
 * and annotations are of files as GitHub has them.
 *
 * @param context what is built, or where the bake files are.
 */
export async function withSources(tools: PipelineTools, context: string): Promise<PipelineTools> {
  const checkout = await readOwnCheckout(context, tools)
  if (checkout === null) return tools
  // Git names the checkout without links.
  const folder = path.relative(await realpath(tools.cwd), checkout.top)
  const isInside = folder !== '..' && !folder.startsWith(`..${path.sep}`) && !path.isAbsolute(folder)
  return isInside ? { ...tools, sources: path.join(tools.cwd, folder) } : tools
}
