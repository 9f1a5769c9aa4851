import { ToolError } from '../errors/tool-error.ts'
import { headline } from '../report/markdown/headline.ts'
import type { CommitLinks, MarkdownOptions } from '../report/markdown/markdown-options.ts'
import { marker } from '../report/markdown/marker.ts'
import { renderMarkdown } from '../report/render-markdown.ts'
import type { Report } from '../report/report.ts'
import { mainPlatform } from '../report/summary/platform-summary.ts'
import { existingComment, type ExistingComment } from './existing-comment.ts'
import type { GitHubAnswer, GitHubApi } from './github-api.ts'
import { crossesBudget, hasChanged, isWorthComment } from './is-worth-comment.ts'
import { type CommentRun, planComment } from './plan-comment.ts'

export interface CommentTarget {
  readonly mode: 'auto' | 'on-change' | 'always'
  readonly key: string
  readonly pullRequest: number
  readonly authorIsBot: boolean
  readonly run: CommentRun
  readonly links: CommitLinks
}

/** Who writes with the token of a job, which may not ask who it is. */
const JOB_AUTHOR = 'github-actions[bot]'

/** More pages of 100 than any pull request has. */
const MOST_PAGES = 100

const MINIMIZE =
  'mutation($id:ID!){minimizeComment(input:{subjectId:$id,classifier:OUTDATED}){clientMutationId}}'

/**
 * Writes the one comment of a key, or edits it in place.
 *
 * @returns a sentence for a warning when it could not: a comment is a courtesy and fails no build.
 */
export async function publishComment(
  report: Report,
  target: CommentTarget,
  api: GitHubApi,
): Promise<string | null> {
  try {
    await publish(report, target, api)
    return null
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    return `The pull request got no comment: ${error.message}. The report is in the job summary.`
  }
}

async function publish(report: Report, target: CommentTarget, api: GitHubApi): Promise<void> {
  const create = isWorthComment(report, target.mode, target.authorIsBot)
  const issues = `/repos/${target.links.repository}/issues`
  const path = `${issues}/${target.pullRequest}/comments`
  const body = renderComment(report, target)
  const key = existingKey(target)
  const marked = (await allMarked(api, path)).filter(comment => comment.key === key)
  const author = marked.length === 0 ? JOB_AUTHOR : await authorOf(api)
  const plan = planComment(
    marked.filter(comment => comment.author === author),
    target.run,
    create,
  )
  if (plan.do === 'edit') {
    accept(await api.request('PATCH', `${issues}/comments/${plan.comment.id}`, { body }))
    await minimize(api, plan.duplicates)
  }
  if (plan.do === 'create') {
    const created = existingComment(accept(await api.request('POST', path, { body })).body)
    // The token of another app may not ask who it is either: its earlier comments are known only now.
    await minimize(
      api,
      marked.filter(comment => comment.author === created?.author),
    )
  }
}

/** One line where there is nothing to see. */
function renderComment(report: Report, { key, run, links }: CommentTarget): string {
  const options: MarkdownOptions = { links, marker: { key, run } }
  const image = mainPlatform(report)
  const quiet = report.baseline.kind === 'measured' && !hasChanged(report) && !crossesBudget(report)
  if (quiet && image !== undefined) return `${marker(options)}${headline(report, image)}\n`
  return renderMarkdown(report, options)
}

function existingKey({ key }: CommentTarget): string {
  return /key=(\S+)/.exec(marker({ marker: { key } }))?.[1] ?? ''
}

async function allMarked(api: GitHubApi, path: string): Promise<ExistingComment[]> {
  const found: ExistingComment[] = []
  for (let page = 1; page <= MOST_PAGES; page++) {
    const { body, more } = accept(await api.request('GET', `${path}?per_page=100&page=${page}`))
    for (const item of Array.isArray(body) ? (body as unknown[]) : []) {
      const comment = existingComment(item)
      if (comment !== null) found.push(comment)
    }
    if (!more) break
  }
  return found
}

async function authorOf(api: GitHubApi): Promise<string> {
  const { status, body } = await api.request('GET', '/user')
  const login = (body as { login?: unknown } | null)?.login
  return status === 200 && typeof login === 'string' ? login : JOB_AUTHOR
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

function accept(answer: GitHubAnswer): GitHubAnswer {
  if (answer.status >= 200 && answer.status < 300) return answer
  throw new ToolError(refusal(answer.status))
}

function refusal(status: number): string {
  if (status === 401) return 'GitHub does not know the token (401)'
  if (status === 403 || status === 404)
    return `the token may not write it (${status}); give the job \`pull-requests: write\`, which forks do not get`
  if (status === 422) return 'GitHub did not accept its text (422)'
  return `GitHub's API answered ${status}`
}
