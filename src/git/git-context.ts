import type { CommitContext } from '../model/commit-context.ts'

/** The Git URL of the commit, which BuildKit fetches by itself: docker/build-push-action's default context. */
export function gitContext(context: CommitContext): string {
  const { serverUrl, repository, asQuery = false } = context
  return `${serverUrl}/${repository}.git${asQuery ? '?ref=' : '#'}${pinned(context)}`
}

function pinned({ sha, ref, pullRequestHead }: CommitContext): string {
  if (ref.startsWith('refs/pull/') && pullRequestHead !== null) return pullRequestHead
  if (sha !== '') return sha
  return ref.startsWith('refs/') ? ref : `refs/heads/${ref}`
}

/** `{{defaultContext}}` in any spelling of Handlebars, with the folder that follows it. */
const DEFAULT_CONTEXT = /\{\{(?:\{\s*defaultContext\s*\}|&?\s*defaultContext\s*)\}\}(?::([^\s{}]+))?/g

/**
 * Puts the Git URL where a text says `{{defaultContext}}`. A folder after it (`{{defaultContext}}:api`) is Git's fragment
 * syntax; in a query it is an attribute of its own.
 *
 * @param context null outside of GitHub, where the working directory takes its place.
 */
export function withDefaultContext(text: string, context: CommitContext | null): string {
  return text.replace(DEFAULT_CONTEXT, (_, folder: string | undefined) => {
    if (context === null) return folder ?? '.'
    const separator = context.asQuery === true ? '&subdir=' : ':'
    return gitContext(context) + (folder === undefined ? '' : `${separator}${folder}`)
  })
}

/**
 * The same place of a Git URL at another commit, which may stand in the fragment (`#SHA:folder`) or in the query (`?ref=SHA&subdir=folder`).
 *
 * @returns null for a URL that is not of the commit: of a branch, of another repository, or no Git URL at all.
 */
export function gitContextAt(url: string, sha: string, context: CommitContext): string | null {
  const [, repository, mark, ref, rest = ''] = /^([^?#]+)(#|\?ref=)([^:&#]+)(.*)$/s.exec(url) ?? []
  if (repository === undefined || ref === undefined) return null
  // A commit is the same wherever it is fetched from; a ref is not.
  const own = repository === `${context.serverUrl}/${context.repository}.git`
  const names = [context.sha, context.pullRequestHead, ...(own ? [context.ref] : [])]
  if (ref === '' || !names.includes(ref)) return null
  // BuildKit holds what it fetches to a `checksum`, too.
  return `${repository}${mark}${sha}${rest.replaceAll(`checksum=${ref}`, `checksum=${sha}`)}`
}

/** The folder that a Git URL names in its repository; '' for its top. */
export function gitContextFolder(url: string): string {
  const [, inFragment] = /^[^#]*#[^:]*:(.*)$/s.exec(url) ?? []
  const [, inQuery] = /[?&]subdir=([^&#]*)/.exec(url) ?? []
  return (inQuery ?? inFragment ?? '').replaceAll(/^\/+|(?<!\/)\/+$/g, '')
}
