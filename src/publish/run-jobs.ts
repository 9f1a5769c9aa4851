import { ToolError } from '../errors/tool-error.ts'
import type { RunJob } from '../collect/collected.ts'
import type { GitHubApi } from './github-api.ts'
import { readAnswer } from './read-answer.ts'

/** More pages of 100 jobs than a run has. */
const MOST_PAGES = 20

/**
 * The jobs of a run, each as its newest attempt.
 *
 * @returns null when they cannot be listed: it takes `actions: read`, which a job that only builds need not have.
 */
export async function listRunJobs(
  api: GitHubApi,
  { repository, run }: { readonly repository: string; readonly run: number },
): Promise<readonly RunJob[] | null> {
  const jobs: RunJob[] = []
  try {
    for (let page = 1; page <= MOST_PAGES; page++) {
      const path = `/repos/${repository}/actions/runs/${run}/jobs?filter=latest&per_page=100&page=${page}`
      const { body, more } = readAnswer(await api.request('GET', path), 'actions: read')
      const items = (body as { jobs?: unknown } | null)?.jobs
      for (const item of Array.isArray(items) ? (items as unknown[]) : []) jobs.push(...jobOf(item))
      if (!more) break
    }
    return jobs
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    return null
  }
}

function jobOf(item: unknown): RunJob[] {
  const { name, run_attempt: attempt, conclusion } = item as Record<string, unknown>
  if (typeof name !== 'string' || typeof attempt !== 'number') return []
  return [{ name, attempt, conclusion: typeof conclusion === 'string' ? conclusion : null }]
}
