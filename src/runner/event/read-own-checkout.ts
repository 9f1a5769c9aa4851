import { isRemote } from '../../buildx/dockerfile-path.ts'
import { ToolError } from '../../errors/tool-error.ts'
import { checkoutTop } from '../../git/commit-tree.ts'
import { readCommit } from '../../git/read-commit.ts'
import { remoteUrl } from '../../git/remote.ts'
import { checkoutOf } from '../../pipeline/checkout-of.ts'
import type { Checkout } from '../../pipeline/run-context.ts'
import type { ToolContext } from '../../tools/tool-context.ts'
import { repositoryOfRun } from '../publish/open-github-api.ts'

/** A checkout of the repository that the run is for. */
export interface OwnCheckout {
  /** Absolute path, without links. */
  readonly top: string
  /** The commit that is checked out. */
  readonly head: string
}

/** The checkout that a build context is in; null when it is in none, or in one of another repository, or nothing local is built. */
export async function readOwnCheckout(
  buildContext: string,
  context: ToolContext & Checkout,
): Promise<OwnCheckout | null> {
  const repository = repositoryOfRun(context.env)
  if (repository === null || buildContext === '-' || isRemote(buildContext)) return null
  const place = checkoutOf(buildContext, context)
  try {
    const url = (await remoteUrl(place)) ?? ''
    if (!isOf(url, repository)) return null
    const [top, head] = [await checkoutTop(place), await readCommit('HEAD', place)]
    return top === null || head === null ? null : { top, head: head.sha }
  } catch (error) {
    if (!(error instanceof ToolError) || context.signal.aborted) throw error
    return null
  }
}

/** `https://github.com/acme/shop`, `git@github.com:acme/shop.git`. */
function isOf(url: string, repository: string): boolean {
  const name = url.replace(/\/$/, '').replace(/\.git$/, '')
  return new RegExp(`[/:]${repository.replaceAll('.', '\\.')}$`, 'i').test(name)
}
