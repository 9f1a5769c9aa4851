import { ToolError } from '../errors/tool-error.ts'
import type { Overview } from '../model/overview.ts'
import { marker } from '../report/comment/marker.ts'
import type { CommitLinks } from '../report/markdown-options.ts'
import { accept } from './accept-answer.ts'
import { RefusedError } from './api-error.ts'
import { commentBody } from './comment-body.ts'
import { existingComment, type ExistingComment } from './existing-comment.ts'
import type { GitHubApi } from './github-api.ts'
import { isWorthComment } from './is-worth-comment.ts'
import { allMarked, ownComments } from './marked-comments.ts'
import { noteOutdated } from './note-outdated.ts'
import { type CommentRun, planComment } from './plan-comment.ts'

export interface CommentTarget {
  readonly mode: 'auto' | 'on-change' | 'always'
  readonly key: string
  readonly pullRequest: number
  readonly authorIsBot: boolean
  readonly run: CommentRun
  readonly links: CommitLinks
}

const MINIMIZE =
  'mutation($id:ID!){minimizeComment(input:{subjectId:$id,classifier:OUTDATED}){clientMutationId}}'

/** Why there is no comment. */
export interface CommentTrouble {
  /** For a warning. */
  readonly sentence: string
  /** The token may not write it. */
  readonly refused: boolean
}

/**
 * Writes the one comment of a key, or edits it in place; one that says the same already is left as it is.
 *
 * @returns null, or what stood in the way: a comment is a courtesy and fails no build.
 */
export async function publishComment(
  overview: Overview,
  target: CommentTarget,
  api: GitHubApi,
): Promise<CommentTrouble | null> {
  try {
    await publish(overview, target, api)
    return null
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    const sentence = `The pull request got no comment: ${error.message}. The report is in the job summary.`
    return { sentence, refused: error instanceof RefusedError }
  }
}

/** Whether what is known so far would be written as a first comment now. Trouble is told of when it is written. */
export async function startsComment(
  overview: Overview,
  target: CommentTarget,
  api: GitHubApi,
): Promise<boolean> {
  if (!isWorthFirst(overview, target)) return false
  try {
    const own = await ownComments(await allMarked(api, pathOf(target), existingKey(target)), api)
    return planComment(own, target.run, true).do === 'create'
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    return false
  }
}

function pathOf({ links, pullRequest }: CommentTarget): string {
  return `/repos/${links.repository}/issues/${pullRequest}/comments`
}

async function publish(overview: Overview, target: CommentTarget, api: GitHubApi): Promise<void> {
  const create = isWorthFirst(overview, target)
  const issues = `/repos/${target.links.repository}/issues`
  const path = pathOf(target)
  const { key: wanted, run, links } = target
  const own = await ownComments(await allMarked(api, path, existingKey(target)), api)
  const plan = planComment(own, target.run, create)
  if (plan.do === 'nothing') return
  const before = plan.do === 'edit' ? plan.comment.body : null
  const numbers = commentBody(overview, before, { links, marker: { key: wanted, run } })
  const body = await noteOutdated(numbers, target, api)
  if (plan.do === 'edit') {
    if (plan.duplicates.length === 0 && sameText(plan.comment.body, body)) return
    const edited = await api.request('PATCH', `${issues}/comments/${plan.comment.id}`, { body })
    // 404: someone deleted it in the meantime.
    if (edited.status !== 404 || !create) {
      accept(edited)
      await minimize(api, plan.duplicates)
      return
    }
  }
  const created = existingComment(accept(await api.request('POST', path, { body })).body)
  if (created !== null) await settle(created, { api, issues, path, body }, target.run)
}

/** That other jobs of the run are still at work is no reason for a first comment. */
function isWorthFirst({ unmeasured, ...rest }: Overview, { mode, authorIsBot }: CommentTarget): boolean {
  const known = { ...rest, unmeasured: unmeasured.filter(({ state }) => state !== 'pending') }
  return isWorthComment(known, mode, authorIsBot)
}

function sameText(stored: string, body: string): boolean {
  return stored.replaceAll('\r\n', '\n').trimEnd() === body.trimEnd()
}

interface Place {
  readonly api: GitHubApi
  readonly issues: string
  readonly path: string
  readonly body: string
}

/**
 * Two jobs may have written a first comment in the same second. Each looks again after it has: the oldest comment stays, and all who
 * see it write the same one.
 */
async function settle(
  { author, key }: ExistingComment,
  { api, issues, path, body }: Place,
  run: CommentRun,
): Promise<void> {
  const own = (await allMarked(api, path, key)).filter(comment => comment.author === author)
  const plan = planComment(own, run, false)
  if (plan.do !== 'edit' || plan.duplicates.length === 0) return
  accept(await api.request('PATCH', `${issues}/comments/${plan.comment.id}`, { body }))
  await minimize(api, plan.duplicates)
}

/** The key of a target as the marker spells it. */
export function existingKey({ key }: Pick<CommentTarget, 'key'>): string {
  return /key=(\S+)/.exec(marker({ marker: { key } }))?.[1] ?? ''
}

/** Hides comments that another one replaces. That it may not is no news. */
async function minimize(api: GitHubApi, comments: readonly ExistingComment[]): Promise<void> {
  for (const { nodeId } of comments) {
    try {
      await api.graphql(MINIMIZE, { id: nodeId })
    } catch (error) {
      if (!(error instanceof ToolError)) throw error
      return
    }
  }
}
