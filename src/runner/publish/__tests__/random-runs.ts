import type { Failure, Received } from '../../../../test-kit/github-server/failures.ts'
import { type GitHubServer, startGitHubServer } from '../../../../test-kit/github-server/github-server.ts'
import { SHOP, type StoredRun } from '../../../../test-kit/github-server/runs.ts'
import fc from '../../../../test-kit/properties.ts'
import { uploadAsClient } from '../../../../test-kit/results-server/artifact-uploader.ts'
import { cacheToken } from '../../../../test-kit/results-server/cache-token.ts'
import type { Fault } from '../../../../test-kit/results-server/faults.ts'
import { type ResultsServer, startResultsServer } from '../../../../test-kit/results-server/results-server.ts'
import { VirtualTime } from '../../../../test-kit/virtual-time.ts'
import type { JobReport } from '../../../collect/job-report.ts'
import { type CommentTarget, existingKey } from '../../../publish/comment-target.ts'
import { GitHubApi } from '../../../publish/github-api.ts'
import { noteMeasuring, withdrawNote } from '../../../publish/note-measuring.ts'
import type { Patience } from '../../../publish/patience.ts'
import { publishCheck } from '../../../publish/publish-check.ts'
import { publishFailedCheck } from '../../../publish/publish-failed-check.ts'
import { publishComment } from '../../../publish/pull-request-comment.ts'
import { makeLeg, namedReport } from '../../artifacts/__tests__/leg-artifacts.ts'
import { resultsArtifacts } from '../../artifacts/results-artifacts.ts'
import { shareReport } from '../../artifacts/share-report.ts'
import { commentWithOthers } from '../comment-with-others.ts'
import { unmeasuredOf } from '../unmeasured-of.ts'

/** A job of a run, as chance has it: a leg of the matrix of the one job of its workflow, or a call of another workflow. */
export interface RandomJob {
  /** Milliseconds from the start of its run until it has measured its images. */
  readonly takes: number
  /** Of each of its images, whether it is over its budgets. */
  readonly images: readonly boolean[]
  /** Whether its first image has the name that those of other legs and runs have, too, built with other arguments. */
  readonly isNamesake: boolean
  /** Whether its build fails, so that no image of it has a size. */
  readonly fails: boolean
  /** Whether its workflow is called, so that its job has a name that others have, too. */
  readonly isCalled: boolean
  /** Milliseconds after its start at which it is cancelled, or its runner is lost; null: it is not. */
  readonly killed: number | null
  /** Whether it is started again when the run has ended; its build does not fail then, and its first image is over or not. */
  readonly again: { readonly takes: number; readonly isOver: boolean } | null
}

/** A run of a commit of the pull request. */
export interface RandomRun {
  /** Milliseconds after the run before it. */
  readonly after: number
  readonly jobs: readonly RandomJob[]
}

export interface RandomRuns {
  readonly runs: readonly RandomRun[]
  /** Whether the token of a job may list the jobs of its run. */
  readonly listsJobs: boolean
  /** What goes wrong, request by request. */
  readonly chance: number
  /** Milliseconds that a request is on its way at most, and its answer. */
  readonly latency: number
}

/** Milliseconds: often the same for several, or nearly so. */
const moment = (most: number) => fc.oneof(fc.constant(0), fc.nat({ max: 4000 }), fc.nat({ max: most }))

const job: fc.Arbitrary<RandomJob> = fc.record({
  takes: moment(30_000),
  images: fc.oneof(
    { arbitrary: fc.tuple(fc.boolean()), weight: 2 },
    fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }),
  ),
  isNamesake: fc.boolean(),
  fails: fc.nat(9).map(chance => chance === 0),
  isCalled: fc.nat(3).map(chance => chance === 0),
  killed: fc.option(moment(60_000), { freq: 6 }),
  again: fc.option(fc.record({ takes: moment(10_000), isOver: fc.boolean() }), { freq: 4 }),
})

export const randomRuns: fc.Arbitrary<RandomRuns> = fc.record({
  runs: fc.array(fc.record({ after: moment(40_000), jobs: fc.array(job, { minLength: 1, maxLength: 6 }) }), {
    minLength: 1,
    maxLength: 3,
  }),
  listsJobs: fc.boolean(),
  chance: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  latency: fc.constantFrom(50, 500, 3000),
})

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

/** What became of the runs. */
export interface Outcome {
  readonly github: GitHubServer
  /** The newest run that had a job that lived; null: there is none, or none can say whether a newer one had a word. */
  readonly newest: {
    readonly id: number
    readonly sha: string
    /** The newest attempt of which a job told in the comment of all. */
    readonly attempt: number | null
    /** What each job told last, and in time for another one that lived. */
    readonly told: readonly ToldJob[]
    /** What else they may have told. */
    readonly maybe: readonly ToldJob[]
    /** Whether there is a job of which no one heard. */
    readonly isSilent: boolean
  } | null
  /** What was said to stand in the way of comments and checks. */
  readonly troubles: readonly string[]
}

/** As the runner is lost: nothing of the job goes on. */
class LostRunner extends Error {}

/** Of the comment of all jobs. */
export const KEY = 'ci.yml'

/** Has the runs happen, all in one process: real jobs of the action against the servers, in time that passes when all wait. */
export async function happen({ runs, chance, latency, listsJobs }: RandomRuns): Promise<Outcome> {
  const github = await startGitHubServer()
  const world = new World(github, { chance, latency, listsJobs })
  try {
    let start = 0
    const all = runs.map(({ after, jobs }, index) => {
      start += after
      return world.run({ id: 50 + index, sha: String(index + 1).repeat(40), start, jobs })
    })
    const told = await Promise.all(all)
    const at = told.findLastIndex(({ lived }) => lived)
    // Whoever is killed after it has measured may have had a word.
    const isKnown = told.slice(at + 1).every(({ maybe }) => maybe.length === 0)
    return { github, newest: isKnown ? (told[at] ?? null) : null, troubles: world.troubles }
  } catch (error) {
    await github.close()
    throw error
  }
}

interface Started {
  readonly id: number
  readonly sha: string
  /** Milliseconds since the world began. */
  readonly start: number
  readonly jobs: readonly RandomJob[]
}

/** What a job told, and when it knew. */
interface Word extends ToldJob {
  readonly index: number
  readonly attempt: number
  readonly time: number
  key: string
  /** Whether the other jobs can hear of it; else they may. */
  isShared: boolean
  lived: boolean
}

interface ToldRun extends NonNullable<Outcome['newest']> {
  readonly lived: boolean
}

class World {
  readonly troubles: string[] = []
  private readonly github: GitHubServer
  private readonly time = new VirtualTime()
  private readonly random: () => number
  /** When the runners of tokens are lost. */
  private readonly lost = new Map<string, number>()

  constructor(
    github: GitHubServer,
    { chance, latency, listsJobs }: Pick<RandomRuns, 'chance' | 'latency' | 'listsJobs'>,
  ) {
    this.github = github
    this.random = randomNumbers(chance)
    github.time = this.time
    github.runs.readable.actions = listsJobs
    const delays = randomNumbers(chance + 1)
    github.latency = () => delays() * latency
    github.trouble = received => this.faultOf(received)
  }

  async run(run: Started): Promise<ToldRun> {
    const results = await startResultsServer()
    results.faultOf = asked => this.faultOfResults(asked)
    this.github.runs.runs.push(runOf(run))
    try {
      const words: Word[] = []
      const each = (attempt: number, jobs: readonly Job[]) =>
        Promise.all(jobs.map(job => this.time.live(() => this.job({ run, attempt, results, words }, job))))
      await each(
        1,
        run.jobs.map((job, index) => ({ ...job, index, starts: run.start })),
      )
      const again = run.jobs.flatMap(({ again: next, ...job }, index) => {
        if (next === null) return []
        const images = [next.isOver, ...job.images.slice(1)]
        return [{ ...job, takes: next.takes, images, fails: false, killed: null, index, starts: 0 }]
      })
      await each(2, again)
      return outcomeOf(run, words)
    } finally {
      await results.close()
    }
  }

  /** All that a job does of the action, but for building. */
  private async job({ run, attempt, results, words }: Surroundings, job: Job): Promise<void> {
    const token = `writes.${run.id}-${attempt}-${job.index}`
    if (job.killed !== null) this.lost.set(token, job.starts + job.killed)
    const wait = this.waitOf(token)
    const patience = { ...this.time.patience(this.random), wait }
    const { url } = this.github
    const api = new GitHubApi({ url, graphqlUrl: `${url}/graphql`, token, timeout: 60_000, patience })
    const target = targetOf(run, attempt)
    const note = { ...target, repository: 'acme/shop', key: existingKey(target) }
    const end = this.listed(run, attempt, job)
    try {
      await patience.wait(job.starts)
      const isNoted = await noteMeasuring(note, run.sha, api)
      await patience.wait(job.takes)
      const word: Word = {
        ...{ images: imagesOf(run, job), key: KEY, index: job.index, attempt, time: this.time.now() },
        ...{ isShared: false, lived: false },
      }
      words.push(word)
      await this.tell(word, { run, job, results, api, target, patience })
      if (isNoted) await withdrawNote(note, api)
      word.lived = true
      end(word.images.some(({ isRed }) => isRed) ? 'failure' : 'success')
    } catch (error) {
      if (!(error instanceof LostRunner)) throw error
      end(job.index % 2 === 0 ? 'cancelled' : 'failure')
    }
  }

  /** Tells what a job has measured, where the action does. */
  private async tell(word: Word, { run, job, results, api, target, patience }: Telling): Promise<void> {
    const leg = legOf(run, job, word.attempt)
    const { source, token } = sourceOf(results, `job-${word.attempt}-${job.index}`)
    const { wait } = patience
    const upload = (name: string, text: string) =>
      uploadAsClient(name, text, { url: results.url, token, wait })
    const shared = await shareReport(leg, { upload, source, wait })
    const alone = { ...target, key: `${KEY}/${word.images.map(fullName).join('+')}` }
    const overview = { reports: leg.reports, unmeasured: leg.unmeasured }
    word.isShared = 'name' in shared
    if (!word.isShared) word.key = alone.key
    const written =
      'name' in shared
        ? await commentWithOthers(
            overview,
            { source, target, api, patience, own: shared.name },
            { alone, signal: NEVER },
          )
        : { problem: await publishComment(overview, alone, api), key: alone.key }
    word.key = written.key
    this.note(written.problem?.sentence ?? null)
    await this.checks(leg, run, job, { api, target, isLost: written.problem !== null })
  }

  /** Lists a job of a run as GitHub does. Returns what ends it. */
  private listed({ id }: Started, attempt: number, { index, isCalled }: Job): (conclusion: string) => void {
    const { jobs } = this.github.runs
    const name = isCalled ? `call-${index} / image` : `image (${valueOf(index)})`
    const put = (conclusion: string | null) => {
      const at = jobs.findIndex(job => job.run === id && job.name === name)
      jobs.splice(at < 0 ? jobs.length : at, at < 0 ? 0 : 1, { run: id, name, conclusion, attempt })
    }
    put(null)
    return put
  }

  private async checks(
    { reports, unmeasured }: JobReport,
    run: Started,
    job: Job,
    {
      api,
      target,
      isLost,
    }: { readonly api: GitHubApi; readonly target: CommentTarget; readonly isLost: boolean },
  ): Promise<void> {
    const labels = imagesOf(run, job).map(({ label }) => label)
    for (const [index, report] of reports.entries())
      this.note(await publishCheck(report, target.links, api, labels[index] ?? null, isLost))
    for (const [index, image] of unmeasured.entries())
      this.note(await publishFailedCheck({ ...image, leg: labels[index] ?? null }, target.links, api))
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

  /** One request in ten goes wrong. What a lost runner has sent arrives at once or never. */
  private faultOf({ token, method }: Received): Failure | undefined {
    const end = this.lost.get(token)
    if (end !== undefined && this.time.now() >= end) return { method, kind: 'reset' }
    if (this.random() > 0.1) return undefined
    const kinds = end === undefined ? [...FAULTS, ...LATE_FAULTS, ...LATE_FAULTS] : FAULTS
    return { method, ...oneOf(kinds, this.random) }
  }

  private faultOfResults(asked: string): Fault | undefined {
    if (this.random() > 0.1) return undefined
    return oneOf([...RESULTS_FAULTS, ...(RESULTS_FAULTS_OF[asked] ?? [])], this.random)
  }
}

interface Job extends Omit<RandomJob, 'again'> {
  readonly index: number
  readonly starts: number
}

/** Who tells, and where. */
interface Telling {
  readonly run: Started
  readonly job: Job
  readonly results: ResultsServer
  readonly api: GitHubApi
  readonly target: CommentTarget
  readonly patience: Patience
}

interface Surroundings {
  readonly run: Started
  readonly attempt: number
  readonly results: ResultsServer
  readonly words: Word[]
}

const NEVER = new AbortController().signal

type ApiFault = Omit<Failure, 'method'>

const FAULTS: readonly ApiFault[] = [
  { kind: 409 },
  { kind: 422 },
  { kind: 500 },
  { kind: 502 },
  { kind: 502, effect: 'done' },
  { kind: 403 },
  { kind: 403, headers: { 'retry-after': '3' } },
  { kind: 403, headers: { 'retry-after': '12' } },
  { kind: 'reset' },
  { kind: 'reset', effect: 'done' },
  { kind: 'reset', held: 10_000 },
  { kind: 'truncated' },
]

const LATE_FAULTS: readonly ApiFault[] = [
  { kind: 'slow', held: 9000 },
  { kind: 'reset', held: 10_000, effect: 'done' },
  { kind: 'reset', effect: 4000 },
  { kind: 'reset', effect: 9000 },
]

/** Of the artifact service. A list may be behind, and a blob break off. */
const RESULTS_FAULTS: readonly Fault[] = [
  { kind: 500 },
  { kind: 503 },
  { kind: 503, isDone: true },
  { kind: 'reset' },
  { kind: 'reset', isDone: true },
]

const RESULTS_FAULTS_OF: Readonly<Record<string, readonly Fault[]>> = {
  CreateArtifact: [{ kind: 409 }, { kind: 409, isDone: true }],
  FinalizeArtifact: [{ kind: 409, isDone: true }],
  ListArtifacts: [{ kind: 'incomplete' }, { kind: 'incomplete' }, { kind: 'truncated' }],
  GetSignedArtifactURL: [{ kind: 'truncated' }],
  GET: [{ kind: 'truncated' }, { kind: 'truncated' }],
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

function runOf({ id, sha }: Started): StoredRun {
  return { id, event: 'pull_request', headSha: sha, headBranch: 'topic', headRepository: SHOP }
}

function valueOf(index: number): string {
  return `v${index}`
}

function imagesOf({ id }: Started, { index, images, isNamesake, isCalled, fails }: Job): ToldImage[] {
  const all = images.map((isOver, number): ToldImage => {
    const isShared = number === 0 && isNamesake && !isCalled
    return {
      name: isShared ? 'shop' : `run${id}-image${index}-${number}`,
      label: isShared ? valueOf(index) : null,
      isRed: isOver || fails,
      isMeasured: !fails,
    }
  })
  // A build that fails is told under the one name of its step.
  return fails ? all.slice(0, 1) : all
}

function fullName({ name, label }: ToldImage): string {
  return label === null ? name : `${name}-${label}`
}

function legOf(run: Started, job: Job, attempt: number): JobReport {
  const images = imagesOf(run, job)
  const [{ name } = { name: '' }] = images
  const called = job.isCalled ? { matrix: [], call: `call-${job.index}-${attempt}` } : {}
  return makeLeg(name, {
    run: run.id,
    key: KEY,
    attempt,
    matrix: [valueOf(job.index)],
    reports: images.flatMap(image =>
      image.isMeasured ? [namedReport(image.name, image.isRed ? 'failed' : 'grew')] : [],
    ),
    unmeasured: images.flatMap(({ name: failed, isMeasured }) =>
      isMeasured ? [] : [unmeasuredOf(new Error('no build'), failed, [])],
    ),
    ...called,
  })
}

function sourceOf(results: ResultsServer, job: string) {
  const token = cacheToken({ job })
  const env = { ACTIONS_RESULTS_URL: results.url, ACTIONS_RUNTIME_TOKEN: token }
  const source = resultsArtifacts(env, { signal: NEVER, patience: 60_000, pause: 10 })
  if (source === null) throw new Error('there is no artifact service')
  return { source, token }
}

/** What the comments of a run have to say in the end: what was told before a job came that lived. */
function outcomeOf({ id, sha, jobs }: Started, words: readonly Word[]): ToldRun {
  const shared = words.filter(({ lived, key }) => lived && key === KEY)
  const attempt = shared.length === 0 ? null : Math.max(...shared.map(each => each.attempt))
  const latest = Math.max(-1, ...shared.filter(each => each.attempt === attempt).map(({ time }) => time))
  const ofJobs = [...Map.groupBy(words, ({ index }) => index).values()]
  const newest = ofJobs.flatMap(all => all.toSorted((a, b) => b.attempt - a.attempt).slice(0, 1))
  const isSure = ({ lived, isShared, time }: Word) => lived || (isShared && time < latest)
  return {
    ...{ id, sha, attempt },
    lived: words.some(({ lived }) => lived),
    told: newest.filter(isSure),
    maybe: newest.filter(word => !isSure(word)),
    isSilent: ofJobs.length < jobs.length,
  }
}

function oneOf<Item>(items: readonly [Item, ...Item[]] | readonly Item[], random: () => number): Item {
  const found = items[Math.floor(random() * items.length)]
  if (found === undefined) throw new Error('there is nothing to choose from')
  return found
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
