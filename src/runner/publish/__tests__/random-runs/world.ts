import type { Failure, Received } from '../../../../../test-kit/github-server/failures.ts'
import { type GitHubServer, startGitHubServer } from '../../../../../test-kit/github-server/github-server.ts'
import { SHOP, type StoredRun } from '../../../../../test-kit/github-server/runs.ts'
import { uploadAsClient } from '../../../../../test-kit/results-server/artifact-uploader.ts'
import { cacheToken } from '../../../../../test-kit/results-server/cache-token.ts'
import type { Fault } from '../../../../../test-kit/results-server/faults.ts'
import {
  type ResultsServer,
  startResultsServer,
} from '../../../../../test-kit/results-server/results-server.ts'
import { VirtualTime } from '../../../../../test-kit/virtual-time.ts'
import type { JobReport } from '../../../../collect/job-report.ts'
import { type CommentTarget, existingKey } from '../../../../publish/comment-target.ts'
import { GitHubApi } from '../../../../publish/github-api.ts'
import { noteMeasuring, withdrawNote } from '../../../../publish/note-measuring.ts'
import type { Patience } from '../../../../publish/patience.ts'
import { publishCheck } from '../../../../publish/publish-check.ts'
import { publishFailedCheck } from '../../../../publish/publish-failed-check.ts'
import { publishComment } from '../../../../publish/pull-request-comment.ts'
import { resultsArtifacts } from '../../../artifacts/results-artifacts.ts'
import { shareReport } from '../../../artifacts/share-report.ts'
import { aloneTarget } from '../../alone-target.ts'
import { commentWithOthers } from '../../comment-with-others.ts'
import { apiFault, randomNumbers, resultsFault } from './faults.ts'
import { imagesOf, type Job, jobName, jobReport, KEY } from './job-reports.ts'
import { newestOf, type Outcome, type ToldRun, toldRun, type Word } from './outcome.ts'
import type { JobRun, RandomRun, RandomRuns, WorkflowJob } from './workflow.ts'

/** As the runner is lost: nothing of the job goes on. */
class LostRunner extends Error {}

/** Has the runs happen, all in one process: real jobs of the action against the servers, in time that passes when all wait. */
export async function happen({ runs, ...chances }: RandomRuns): Promise<Outcome> {
  const github = await startGitHubServer()
  const world = new World(github, chances)
  const idOf = (index: number) => ({ id: 50 + index, sha: String(index + 1).repeat(40) })
  try {
    let start = 0
    let { sha } = idOf(0)
    const all = runs.map(({ after, isSameCommit, ...run }, index) => {
      start += after
      if (!isSameCommit) ({ sha } = idOf(index))
      return world.run({ ...run, ...idOf(index), sha, start })
    })
    const newest = newestOf(await Promise.all(all))
    return { github, newest, troubles: world.troubles, settle: () => world.settle(idOf(runs.length)) }
  } catch (error) {
    await github.close()
    throw error
  }
}

interface Started extends Omit<RandomRun, 'after' | 'isSameCommit'> {
  readonly id: number
  readonly sha: string
  /** Milliseconds since the world began. */
  readonly start: number
}

/** Where a job is at work. */
interface Surroundings {
  readonly run: Started
  readonly attempt: number
  readonly results: ResultsServer
  readonly words: Word[]
}

/** Who tells, and where. */
interface Telling {
  readonly job: Job
  readonly results: ResultsServer
  readonly api: GitHubApi
  readonly target: CommentTarget
  readonly patience: Patience
}

const NEVER = new AbortController().signal

class World {
  readonly troubles: string[] = []
  private readonly github: GitHubServer
  private readonly workflow: readonly WorkflowJob[]
  private readonly time = new VirtualTime()
  private readonly random: () => number
  /** When the runners of tokens are lost. */
  private readonly lost = new Map<string, number>()
  private isCalm = false

  constructor(github: GitHubServer, { workflow, chance, latency, listsJobs }: Omit<RandomRuns, 'runs'>) {
    this.github = github
    this.workflow = workflow
    this.random = randomNumbers(chance)
    github.time = this.time
    github.runs.readable.actions = listsJobs
    const delays = randomNumbers(chance + 1)
    github.latency = () => delays() * latency
    github.trouble = received => this.faultOf(received)
  }

  async run(run: Started): Promise<ToldRun> {
    const results = await startResultsServer()
    results.faultOf = asked => this.faultOfResults(asked, run)
    this.github.runs.runs.push(storedRun(run))
    try {
      const words: Word[] = []
      const each = (attempt: number, jobs: readonly Job[]) =>
        Promise.all(jobs.map(job => this.time.live(() => this.job({ run, attempt, results, words }, job))))
      const jobs = this.workflow.slice(0, run.jobs.length).map((job, index): Job & JobRun => {
        return { ...job, ...run.jobs[index]!, index, starts: run.start }
      })
      await each(1, jobs)
      const again = jobs.flatMap(({ again: next, ...job }) =>
        next === null ? [] : [{ ...job, ...startedAgain(job, next) }],
      )
      await each(2, again)
      return toldRun({ ...run, jobs: run.jobs.length }, words)
    } finally {
      await results.close()
    }
  }

  /** A run of all jobs in which nothing goes wrong. */
  async settle(run: Pick<Started, 'id' | 'sha'>): Promise<ToldRun> {
    this.isCalm = true
    const over = [true, false, true]
    const jobs = this.workflow.map((): JobRun => ({
      takes: 0,
      over,
      fails: false,
      killed: null,
      again: null,
    }))
    return await this.run({ ...run, start: 0, jobs, outage: null })
  }

  /** All that a job does of the action, but for building. */
  private async job({ run, attempt, results, words }: Surroundings, job: Job): Promise<void> {
    const token = `writes.${run.id}-${attempt}-${job.index}`
    if (job.killed !== null) this.lost.set(token, job.starts + job.killed)
    const patience = { ...this.time.patience(this.random), wait: this.waitOf(token) }
    const { url } = this.github
    const api = new GitHubApi({ url, graphqlUrl: `${url}/graphql`, token, timeout: 60_000, patience })
    const target = targetOf(run, attempt)
    const note = { ...target, repository: 'acme/shop', key: existingKey(target), sha: run.sha }
    const end = this.listed(run, attempt, job)
    try {
      await patience.wait(job.starts)
      const isNoted = await noteMeasuring(note, api)
      await patience.wait(job.takes)
      const word: Word = {
        ...{ images: imagesOf(job), key: KEY, index: job.index, attempt, time: this.time.now() },
        ...{ isShared: false, lived: false },
      }
      words.push(word)
      await this.tell(word, { job, results, api, target, patience })
      if (isNoted) await withdrawNote(note, api)
      word.lived = true
      end(word.images.some(({ isRed }) => isRed) ? 'failure' : 'success')
    } catch (error) {
      if (!(error instanceof LostRunner)) throw error
      end(job.index % 2 === 0 ? 'cancelled' : 'failure')
    }
  }

  /** Tells what a job has measured, where the action does. */
  private async tell(word: Word, { job, results, api, target, patience }: Telling): Promise<void> {
    const leg = jobReport(target.run.id, word.attempt, job)
    const { source, token } = sourceOf(results, `job-${word.attempt}-${job.index}`)
    const { wait } = patience
    const upload = (name: string, text: string) =>
      uploadAsClient(name, text, { url: results.url, token, wait })
    const shared = await shareReport(leg, { upload, source, wait })
    const own = 'name' in shared ? shared.name : null
    const alone = aloneTarget(target, leg, own)
    const overview = { reports: leg.reports, unmeasured: leg.unmeasured }
    word.isShared = own !== null
    word.time = this.time.now()
    if (!word.isShared) word.key = alone.key
    const written =
      own === null
        ? { problem: await publishComment(overview, alone, api), key: alone.key }
        : await commentWithOthers(overview, { source, target, api, patience, own }, { alone, signal: NEVER })
    word.key = written.key
    this.note(written.problem?.sentence ?? null)
    await this.checks(leg, job, { api, target, isLost: written.problem !== null })
  }

  /** Lists a job of a run as GitHub does. Returns what ends it. */
  private listed({ id }: Started, attempt: number, job: Job): (conclusion: string) => void {
    const { jobs } = this.github.runs
    const name = jobName(job)
    const put = (conclusion: string | null) => {
      const at = jobs.findIndex(each => each.run === id && each.name === name)
      jobs.splice(at < 0 ? jobs.length : at, at < 0 ? 0 : 1, { run: id, name, conclusion, attempt })
    }
    put(null)
    return put
  }

  private async checks(
    { reports, unmeasured }: JobReport,
    job: Job,
    { api, target, isLost }: Pick<Telling, 'api' | 'target'> & { readonly isLost: boolean },
  ): Promise<void> {
    const labels = imagesOf(job).map(({ label }) => label)
    const place = { ...target.links, source: { workflow: KEY, event: 'pull_request', run: target.run } }
    for (const [index, report] of reports.entries())
      this.note(await publishCheck(report, place, api, labels[index] ?? null, isLost))
    for (const [index, image] of unmeasured.entries())
      this.note(await publishFailedCheck({ ...image, leg: labels[index] ?? null }, place, api))
  }

  private note(trouble: string | null): void {
    if (trouble !== null) this.troubles.push(trouble)
  }

  private waitOf(token: string): (milliseconds: number) => Promise<void> {
    return async milliseconds => {
      const left = (this.lost.get(token) ?? Infinity) - this.time.now()
      await this.time.wait(Math.min(milliseconds, Math.max(0, left)))
      if (milliseconds >= left) throw new LostRunner()
    }
  }

  /** What a lost runner has sent arrives at once or never. */
  private faultOf({ token, method }: Received): Failure | undefined {
    if (this.isCalm) return undefined
    const end = this.lost.get(token)
    if (end !== undefined && this.time.now() >= end) return { method, kind: 'reset' }
    return apiFault(method, end !== undefined, this.random)
  }

  private faultOfResults(asked: string, { start, outage }: Started): Fault | undefined {
    if (this.isCalm) return undefined
    const since = this.time.now() - start - (outage?.from ?? 0)
    if (outage !== null && since >= 0 && since < outage.lasts) return { kind: 503 }
    return resultsFault(asked, this.random)
  }
}

/** What becomes of a job when it is started again. */
function startedAgain({ over }: JobRun | Job, again: NonNullable<JobRun['again']>): Partial<Job> {
  const { takes, isOver } = again
  return { takes, over: [isOver, ...over.slice(1)], fails: false, killed: null, starts: 0 }
}

function targetOf({ id, sha }: Started, attempt: number): CommentTarget {
  return {
    mode: 'always',
    key: KEY,
    pullRequest: 7,
    authorIsBot: false,
    run: { id, attempt },
    links: { server: 'https://github.com', repository: 'acme/shop', sha },
  }
}

function storedRun({ id, sha }: Started): StoredRun {
  return { id, event: 'pull_request', headSha: sha, headBranch: 'topic', headRepository: SHOP }
}

function sourceOf(results: ResultsServer, job: string) {
  const token = cacheToken({ job })
  const env = { ACTIONS_RESULTS_URL: results.url, ACTIONS_RUNTIME_TOKEN: token }
  const source = resultsArtifacts(env, { signal: NEVER, patience: 60_000, pause: 10 })
  if (source === null) throw new Error('there is no artifact service')
  return { source, token }
}
