import type { GitHubServer, StoredComment } from '../../../../../test-kit/github-server/github-server.ts'
import { KEY } from './job-reports.ts'

/** What an image came to. */
export interface ToldImage {
  readonly name: string
  /** What tells it from others of its name. */
  readonly label: string | null
  /** Whether it is over its budgets, or its build failed. */
  readonly isRed: boolean
  readonly isMeasured: boolean
}

/** What a job told. */
export interface ToldJob {
  readonly images: readonly ToldImage[]
  /** The key of the comment that it is told in. */
  readonly key: string
  /** Whether its job lived to the end. */
  readonly lived: boolean
}

/** What a job told, and when it had: the other jobs can hear of it then. */
export interface Word extends ToldJob {
  readonly index: number
  readonly attempt: number
  time: number
  key: string
  /** Whether the other jobs can hear of it; else they may. */
  isShared: boolean
  lived: boolean
}

/** What the comments of a run have to say in the end. */
export interface ToldRun {
  readonly id: number
  readonly sha: string
  /** The newest attempt of which a job told in the comment of all. */
  readonly attempt: number | null
  /** What each job told last, and in time for another one that lived. */
  readonly told: readonly ToldJob[]
  /** What else they may have told. */
  readonly maybe: readonly ToldJob[]
  /** Whether there may be a job of which no one heard: who is killed after it has measured has not told it yet, or not to all. */
  readonly isSilent: boolean
  /** Whether a job of it lived to the end. */
  readonly lived: boolean
}

/** What became of the runs. */
export interface Outcome {
  readonly github: GitHubServer
  /** The newest run that had a job that lived; null: there is none, or none can say whether a newer one had a word. */
  readonly newest: ToldRun | null
  /** What was said to stand in the way of comments and checks. */
  readonly troubles: readonly string[]
  /** Has one more run happen, of all jobs of the workflow, in which nothing goes wrong. */
  readonly settle: () => Promise<ToldRun>
}

/** What was told before a job came that lived. */
export function toldRun(
  { id, sha, jobs }: Pick<ToldRun, 'id' | 'sha'> & { readonly jobs: number },
  words: readonly Word[],
): ToldRun {
  const shared = words.filter(({ lived, key }) => lived && key === KEY)
  const attempt = shared.length === 0 ? null : Math.max(...shared.map(each => each.attempt))
  const latest = Math.max(-1, ...shared.filter(each => each.attempt === attempt).map(({ time }) => time))
  const ofJobs = [...Map.groupBy(words, ({ index }) => index).values()]
  const newest = ofJobs.flatMap(all => all.toSorted((a, b) => b.attempt - a.attempt).slice(0, 1))
  const isSure = ({ lived, isShared, time }: Word) => lived || (isShared && time < latest)
  const maybe = newest.filter(word => !isSure(word))
  return {
    ...{ id, sha, attempt, maybe },
    lived: words.some(({ lived }) => lived),
    told: newest.filter(isSure),
    isSilent: ofJobs.length < jobs || maybe.length > 0,
  }
}

/** The newest run of which it is known that no newer one had a word. */
export function newestOf(runs: readonly ToldRun[]): ToldRun | null {
  const at = runs.findLastIndex(({ lived }) => lived)
  // Whoever is killed after it has measured may have had a word.
  const isKnown = runs.slice(at + 1).every(({ maybe }) => maybe.length === 0)
  return isKnown ? (runs[at] ?? null) : null
}

/** The comments that somebody sees. */
export function shownComments({ github }: Pick<Outcome, 'github'>): StoredComment[] {
  return github.comments.filter(({ node_id: node }) => !github.minimized.includes(node))
}

/** Every image that is told of. */
export function toldImages(jobs: readonly ToldJob[]): readonly ToldImage[] {
  return jobs.flatMap(({ images }) => images)
}
