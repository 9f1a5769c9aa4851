import type { RunJob } from '../collect/collected.ts'
import { ToolError } from '../errors/tool-error.ts'
import { RefusedError } from './api-error.ts'
import type { GitHubApi } from './github-api.ts'
import { readAnswer } from './read-answer.ts'

/** More pages of 100 jobs than a run has. */
const MOST_PAGES = 20

/** The jobs of a run, or why they are not known. */
export interface RunJobs {
  /** Each as its newest attempt; null when they could not be listed. */
  readonly jobs: readonly RunJob[] | null
  /** What went wrong; null also for a token that may not list them: it takes `actions: read`, which a job that only builds need not have. */
  readonly problem: string | null
}

/** Lists the jobs of a run. */
export async function listRunJobs(
  api: GitHubApi,
  { repository, run }: { readonly repository: string; readonly run: number },
): Promise<RunJobs> {
  const jobs: RunJob[] = []
  try {
    for (let page = 1; page <= MOST_PAGES; page++) {
      const path = `/repos/${repository}/actions/runs/${run}/jobs?filter=latest&per_page=100&page=${page}`
      const { body, more } = readAnswer(await api.request('GET', path), 'actions: read')
      const items = (body as { jobs?: unknown } | null)?.jobs
      for (const item of Array.isArray(items) ? (items as unknown[]) : []) jobs.push(...jobOf(item))
      if (!more) break
    }
    return { jobs, problem: null }
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    return { jobs: null, problem: error instanceof RefusedError ? null : error.message }
  }
}

function jobOf(item: unknown): RunJob[] {
  const { name, run_attempt: attempt, conclusion } = (item ?? {}) as Record<string, unknown>
  if (typeof name !== 'string' || typeof attempt !== 'number') return []
  return [{ name, attempt, conclusion: typeof conclusion === 'string' ? conclusion : null }]
}
