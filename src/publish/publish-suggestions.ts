import type { SuggestedFix } from '../model/suggested-fix.ts'
import { markerWord } from '../report/comment/marker.ts'
import { suggestionBody, suggestionId } from '../report/comment/suggestion.ts'
import { apiErrorFrom } from './api-error.ts'
import type { CommentTarget } from './comment-target.ts'
import type { GitHubApi } from './github-api.ts'
import { type Hunk, readPullDiff } from './pull-diff.ts'
import { headOfPull } from './pull-head.ts'
import { closeSuggestion, listSuggestions, type SuggestionThread } from './suggestion-threads.ts'

/** Suggestions that are open on a pull request at one time. */
const MOST_OPEN = 3

const WRITES = { verb: 'write', permission: '`pull-requests: write`, which forks do not get' } as const

/**
 * Suggests fixes on lines of a pull request, where its diff shows these lines and it has touched the instruction that a fix is about. A
 * suggestion is made once: not again when someone has resolved it. Those of this key that are outdated, or no longer needed, are closed.
 * Nothing is done for a commit that is no longer the head.
 *
 * @param wanted all that the image could be fixed with, the most telling first.
 * @throws ToolError when GitHub refuses or does not answer.
 */
export async function publishSuggestions(
  wanted: readonly SuggestedFix[],
  target: CommentTarget,
  api: GitHubApi,
): Promise<void> {
  const place = { repository: target.links.repository, pullRequest: target.pullRequest }
  if ((await headOfPull(target, api)) !== target.links.sha) return
  const known = await listSuggestions(api, place)
  const stale = staleOf(known, wanted, markerWord(target.key))
  for (const thread of stale) await closeSuggestion(thread, api)
  const open = known.filter(each => each.isOpen && !stale.includes(each)).length
  const said = new Set(known.map(({ mark }) => mark.id))
  const unsaid = wanted.filter(fix => !said.has(suggestionId(fix)))
  if (open >= MOST_OPEN || unsaid.length === 0) return
  const diff = await readPullDiff(api, place, new Set(unsaid.map(({ file }) => file)))
  const chosen = withoutOverlap(unsaid.filter(fix => isInDiff(fix, diff.get(fix.file) ?? [])))
  const posted: string[] = []
  for (const fix of chosen.slice(0, MOST_OPEN - open))
    if (await isPosted(fix, target, api)) posted.push(suggestionId(fix))
  if (posted.length > 0) await closeDoubles(await listSuggestions(api, place), posted, api)
}

/** Suggestions of other images of the run are theirs to close. */
function staleOf(
  known: readonly SuggestionThread[],
  wanted: readonly SuggestedFix[],
  key: string,
): SuggestionThread[] {
  const needed = new Set(wanted.map(suggestionId))
  return known.filter(
    ({ mark, isOpen, isOutdated }) => isOpen && mark.key === key && (isOutdated || !needed.has(mark.id)),
  )
}

/**
 * Whether GitHub can show a fix where its lines stand: one hunk has them all, as they are in the build, which may be of a merge. And whether
 * the pull request has touched what it is about.
 */
function isInDiff({ startLine, before, about }: SuggestedFix, hunks: readonly Hunk[]): boolean {
  const hunk = hunks.find(lines => before.every((text, index) => lines.get(startLine + index)?.text === text))
  return [...(hunk ?? [])].some(
    ([line, { isAdded }]) => isAdded && line >= about.line && line <= about.endLine,
  )
}

/** Each once, the first ones first: of two that change one line only one can be applied. */
function withoutOverlap(fixes: readonly SuggestedFix[]): SuggestedFix[] {
  const chosen: SuggestedFix[] = []
  for (const fix of fixes)
    if (
      !chosen.some(
        ({ file, startLine, endLine }) =>
          file === fix.file && startLine <= fix.endLine && endLine >= fix.startLine,
      )
    )
      chosen.push(fix)
  return chosen
}

/** False where GitHub does not take the lines: its diff is another one by now. */
async function isPosted(fix: SuggestedFix, target: CommentTarget, api: GitHubApi): Promise<boolean> {
  const { file, startLine, endLine } = fix
  const { repository, sha } = target.links
  const answer = await api.request('POST', `/repos/${repository}/pulls/${target.pullRequest}/comments`, {
    body: suggestionBody(fix, target.key),
    commit_id: sha,
    path: file,
    line: endLine,
    side: 'RIGHT',
    ...(startLine < endLine && { start_line: startLine, start_side: 'RIGHT' }),
  })
  if (answer.status === 422) return false
  if (answer.status >= 300) throw apiErrorFrom(answer, WRITES)
  return true
}

/** Two jobs may have made one suggestion in the same second: the oldest stays. */
async function closeDoubles(
  known: readonly SuggestionThread[],
  posted: readonly string[],
  api: GitHubApi,
): Promise<void> {
  for (const id of posted) {
    const [, ...doubles] = known.filter(({ mark, isOpen }) => isOpen && mark.id === id)
    for (const thread of doubles) await closeSuggestion(thread, api)
  }
}
