import { gitContext, withDefaultContext } from '../git/git-context.ts'
import type { ActionContext } from './action-context.ts'

/**
 * What is built, or where the bake files are. Where no input says, docker's actions fetch the commit of the run from Git even when it is
 * checked out, which ignores .dockerignore and all that earlier steps made: the usual cause of an image that is not what was meant. Here
 * the checkout wins, unless the run has the secrets of the repository and may have checked out what a stranger wrote.
 * `{{defaultContext}}` still is the Git URL, since what follows it is Git's syntax.
 */
export function contextOrDefault(text: string, { commit, checkedOut, privilegedBy }: ActionContext): string {
  if (text !== '') return withDefaultContext(text, commit)
  return (checkedOut && privilegedBy === null) || commit === null ? '.' : gitContext(commit)
}

/** That a checkout is there and not built. */
export function checkoutWarnings(
  input: 'context' | 'source',
  text: string,
  { commit, checkedOut, privilegedBy }: ActionContext,
): readonly string[] {
  if (text !== '' || !checkedOut || privilegedBy === null || commit === null) return []
  return [
    `The commit of the run is built and not the checkout, since ${privilegedBy} runs with the secrets of the repository, whoever wrote what is checked out: to build that all the same, set \`${input}: .\`; to keep the commit of the run, set \`${input}: '{{defaultContext}}'\``,
  ]
}
