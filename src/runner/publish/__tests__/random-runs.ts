import type { Failure, Received } from '../../../../test-kit/github-server/failures.ts'
import { type GitHubServer, startGitHubServer } from '../../../../test-kit/github-server/github-server.ts'
import fc from '../../../../test-kit/properties.ts'
import { cacheToken } from '../../../../test-kit/results-server/cache-token.ts'
import { type ResultsServer, startResultsServer } from '../../../../test-kit/results-server/results-server.ts'
import { VirtualTime } from '../../../../test-kit/virtual-time.ts'
import type { JobReport } from '../../../collect/job-report.ts'
import { type CommentTarget, existingKey } from '../../../publish/comment-target.ts'
import { GitHubApi } from '../../../publish/github-api.ts'
import { noteMeasuring, withdrawNote } from '../../../publish/note-measuring.ts'
import { publishCheck } from '../../../publish/publish-check.ts'
import { artifactOf, makeLeg, namedReport } from '../../artifacts/__tests__/leg-artifacts.ts'
import { resultsArtifacts } from '../../artifacts/results-artifacts.ts'
import { commentOnRun } from '../comment-on-run.ts'

/** A job of a run, as chance has it. */
export interface RandomJob {
  /** Milliseconds from the start of its run until it has measured its image. */
  readonly takes: number
  readonly isOver: boolean
  /** Whether its workflow is called, so that its job has a name that others have, too. */
  readonly isCalled: boolean
  /** Milliseconds after its start at which its runner is lost; null: it is not. */
  readonly killed: number | null
  /** Whether it is started again when the run has ended, and is over then. */
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
  /** What goes wrong, request by request. */
  readonly chance: number
  /** Milliseconds that a request is on its way at most, and its answer. */
  readonly latency: number
}

/** Milliseconds: often the same for several, or nearly so. */
const moment = (most: number) => fc.oneof(fc.constant(0), fc.nat({ max: 4000 }), fc.nat({ max: most }))

const job: fc.Arbitrary<RandomJob> = fc.record({
  takes: moment(30_000),
  isOver: fc.boolean(),
  isCalled: fc.boolean(),
  killed: fc.option(moment(60_000), { freq: 6 }),
  again: fc.option(fc.record({ takes: moment(10_000), isOver: fc.boolean() }), { freq: 4 }),
})

export const randomRuns: fc.Arbitrary<RandomRuns> = fc.record({
  runs: fc.array(fc.record({ after: moment(40_000), jobs: fc.array(job, { minLength: 1, maxLength: 6 }) }), {
    minLength: 1,
    maxLength: 3,
  }),
  chance: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  latency: fc.constantFrom(50, 500, 3000),
})

/** What an image came to. */
export interface ToldImage {
  readonly name: string
  readonly isOver: boolean
  /** Whether its job lived to the end. */
  readonly lived: boolean
}

/** What became of the runs. */
export interface Outcome {
  readonly github: GitHubServer
  /** The newest run that had a job that lived; null: there is none, or none can say whether a newer one had a word. */
  readonly newest: {
    readonly id: number
    readonly attempt: number
    readonly sha: string
    /** What its last attempt told in time for a job that lived. */
    readonly told: readonly ToldImage[]
    /** What else it may have told. */
    readonly maybe: readonly ToldImage[]
  } | null
  /** What was said to stand in the way of comments and checks. */
  readonly troubles: readonly string[]
}

/** As the runner is lost: nothing of the job goes on. */
class LostRunner extends Error {}

const KEY = 'ci.yml'

/** Has the runs happen, all in one process: real jobs of the action against the servers, in time that passes when all wait. */
export async function happen({ runs, chance, latency }: RandomRuns): Promise<Outcome> {
  const github = await startGitHubServer()
  const world = new World(github, { chance, latency })
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

/** What a job uploaded. */
interface Upload extends ToldImage {
  readonly attempt: number
  readonly time: number
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

  constructor(github: GitHubServer, { chance, latency }: Pick<RandomRuns, 'chance' | 'latency'>) {
    this.github = github
    this.random = randomNumbers(chance)
    github.time = this.time
    github.runs.readable.actions = false
    const delays = randomNumbers(chance + 1)
    github.latency = () => delays() * latency
    github.trouble = received => this.faultOf(received)
  }

  async run(run: Started): Promise<ToldRun> {
    const results = await startResultsServer()
    try {
      const uploads: Upload[] = []
      const each = (attempt: number, jobs: readonly Job[]) =>
        Promise.all(jobs.map(job => this.time.live(() => this.job({ run, attempt, results, uploads }, job))))
      await each(
        1,
        run.jobs.map((job, index) => ({ ...job, index, starts: run.start })),
      )
      const again = run.jobs.flatMap(({ again: next, ...job }, index) =>
        next === null ? [] : [{ ...job, ...next, killed: null, index, starts: 0 }],
      )
      await each(2, again)
      return outcomeOf(run, uploads)
    } finally {
      await results.close()
    }
  }

  private async job({ run, attempt, results, uploads }: Surroundings, job: Job): Promise<void> {
    const name = `run${run.id}-image${job.index}`
    const token = `writes.${run.id}-${attempt}-${job.index}`
    if (job.killed !== null) this.lost.set(token, job.starts + job.killed)
    const patience = { ...this.time.patience(this.random), wait: this.waitOf(token) }
    const { url } = this.github
    const api = new GitHubApi({ url, graphqlUrl: `${url}/graphql`, token, timeout: 60_000, patience })
    const target = targetOf(run, attempt)
    const note = { ...target, repository: 'acme/shop', key: existingKey(target) }
    try {
      await patience.wait(job.starts)
      const isNoted = await noteMeasuring(note, run.sha, api)
      await patience.wait(job.takes)
      const upload = { name, isOver: job.isOver, attempt, time: this.time.now(), lived: false }
      const artifact = artifactOf(legOf(run, { ...job, name, attempt }))
      results.addArtifact(artifact.name, artifact.text)
      uploads.push(upload)
      const source = sourceOf(results)
      const trouble = await commentOnRun({ source, target, api, patience, own: artifact.name })
      const report = namedReport(name, job.isOver ? 'failed' : 'grew')
      const warning = await publishCheck(report, target.links, api, null, trouble !== null)
      if (isNoted) await withdrawNote(note, api)
      this.troubles.push(...[trouble?.sentence, warning].filter(text => typeof text === 'string'))
      upload.lived = true
    } catch (error) {
      if (!(error instanceof LostRunner)) throw error
    }
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
    return { method, ...(kinds[Math.floor(this.random() * kinds.length)] ?? { kind: 500 }) }
  }
}

interface Job extends Omit<RandomJob, 'again'> {
  readonly index: number
  readonly starts: number
}

interface Surroundings {
  readonly run: Started
  readonly attempt: number
  readonly results: ResultsServer
  readonly uploads: Upload[]
}

type Fault = Omit<Failure, 'method'>

const FAULTS: readonly Fault[] = [
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

const LATE_FAULTS: readonly Fault[] = [
  { kind: 'slow', held: 9000 },
  { kind: 'reset', held: 10_000, effect: 'done' },
  { kind: 'reset', effect: 4000 },
  { kind: 'reset', effect: 9000 },
]

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

function legOf(
  { id }: Started,
  { name, isOver, isCalled, attempt, index }: Job & { readonly name: string; readonly attempt: number },
): JobReport {
  const reports = [namedReport(name, isOver ? 'failed' : 'grew')]
  const called = isCalled ? { matrix: [], call: `call-${index}-${attempt}` } : {}
  return makeLeg(name, { run: id, key: KEY, attempt, reports, ...called })
}

function sourceOf(results: ResultsServer) {
  const env = { ACTIONS_RESULTS_URL: results.url, ACTIONS_RUNTIME_TOKEN: cacheToken() }
  const { signal } = new AbortController()
  const source = resultsArtifacts(env, { signal, patience: 60_000, pause: 10 })
  if (source === null) throw new Error('there is no artifact service')
  return source
}

/** What the comment of a run has to say in the end: what was told before a job came that lived. */
function outcomeOf({ id, sha }: Started, uploads: readonly Upload[]): ToldRun {
  const lives = uploads.filter(({ lived }) => lived)
  const attempt = Math.max(1, ...lives.map(each => each.attempt))
  const last = lives.filter(each => each.attempt === attempt)
  const latest = Math.max(-1, ...last.map(({ time }) => time))
  const images = Map.groupBy(uploads, ({ name }) => name)
  const newest = [...images.values()].flatMap(all =>
    all.toSorted((a, b) => b.attempt - a.attempt).slice(0, 1),
  )
  const isSure = (upload: Upload) => upload.lived || upload.time < latest
  return {
    id,
    attempt,
    sha,
    lived: lives.length > 0,
    told: newest.filter(isSure),
    maybe: newest.filter(upload => !isSure(upload)),
  }
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
