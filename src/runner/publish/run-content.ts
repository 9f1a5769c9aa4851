import type { Collected, CollectedJobReport } from '../../collect/collected.ts'
import { overviewOfRun } from '../../collect/overview-of-run.ts'
import { isReportArtifact, nameParts, parseReportArtifactName } from '../../collect/report-artifact.ts'
import { ToolError } from '../../errors/tool-error.ts'
import type { ToldReport } from '../../publish/alone-comment.ts'
import type { CommentContent, Gathered } from '../../publish/comment-content.ts'
import { type CommentTarget, existingKey } from '../../publish/comment-target.ts'
import type { ExistingComment } from '../../publish/existing-comment.ts'
import type { GitHubApi } from '../../publish/github-api.ts'
import { backoff, type Patience } from '../../publish/patience.ts'
import { listRunJobs } from '../../publish/run-jobs.ts'
import type { ArtifactSource, ListedArtifact } from '../artifacts/artifact-source.ts'
import { collectJobReports, type KnownJobReports } from '../artifacts/collect-job-reports.ts'
import { messages } from '../messages.ts'
import { aloneKey } from './run-comment.ts'
import { betweenLooks, looksFirst, ownTurn, type Standing } from './writer-turn.ts'

export interface RunContentOptions {
  readonly source: ArtifactSource
  readonly target: CommentTarget
  readonly api: GitHubApi
  readonly patience: Patience
  /** Name of the artifact that this job has uploaded. */
  readonly own: string
}

/** Looks for the own artifact, which the service may list a moment after it was uploaded. */
const MOST_LOOKS = 3

/** Failures in a row after which the comment does without: the reports of the others, or one that cannot be had. */
const MOST_FAILURES = 3

/** What all jobs of this run have reported under a key, as one of them sees it. */
export class RunContent implements CommentContent {
  private readonly options: RunContentOptions
  private readonly known: KnownJobReports = new Map()
  private listed: readonly ListedArtifact[] = []
  private own = 0
  private isLast = true
  /** Ids of what this job has to see in the comment: what was there when it came, and whenever it wrote. */
  private duty: readonly number[] = []
  /** When the job's turn began, and what chance has given it. */
  private since: { readonly time: number; readonly chance: number }

  private constructor(options: RunContentOptions) {
    this.options = options
    this.since = this.fromNow()
  }

  /** @throws ToolError when the reports cannot be listed. */
  static async open(options: RunContentOptions): Promise<RunContent> {
    const content = new RunContent(options)
    const { patience } = options
    for (let failures = 1; ; failures++) {
      try {
        await content.written()
        return content
      } catch (error) {
        if (!(error instanceof ToolError) || failures === MOST_FAILURES) throw error
        await patience.wait(backoff(failures, patience))
      }
    }
  }

  async refresh(): Promise<void> {
    await this.list()
    this.isLast = !(await this.hasLater())
  }

  async written(): Promise<void> {
    await this.refresh()
    this.duty = this.listed.map(({ id }) => id)
    this.since = this.fromNow()
  }

  isCovered({ covered }: Pick<ExistingComment, 'covered'>): boolean {
    const told = new Set(covered)
    return this.duty.every(id => {
      if (told.has(word(id))) return true
      const known = this.known.get(id)
      const isUnread = known === undefined ? id !== this.own : !('leg' in known)
      return isUnread && told.has(unreadWord(id))
    })
  }

  turn(): number {
    // Nobody's comment is to be waited for then.
    if (this.options.target.readOnly === true) return 0
    const { time, chance } = this.since
    const left = time + ownTurn(this.standing, chance) - this.options.patience.now()
    if (left <= 0) return 0
    return this.isLast ? left : Math.min(left, betweenLooks(this.options.patience.random()))
  }

  /** Whether the comment is to be looked at before anything is waited for. */
  get looksFirst(): boolean {
    return looksFirst(this.standing)
  }

  async gather(withJobs: boolean): Promise<Gathered> {
    const { target, api } = this.options
    await this.collect()
    const { jobs } = withJobs
      ? await listRunJobs(api, { repository: target.links.repository, run: target.run.id })
      : { jobs: null }
    const reports = [...this.known].map(([id, one]) => ('leg' in one ? word(id) : unreadWord(id)))
    const collected = this.ofKey(jobs)
    return {
      overview: overviewOfRun(collected),
      reports: reports.toSorted(),
      told: collected.legs.map(toldReport),
    }
  }

  /** Again where one could not be had: its row may stand there already, and would be gone. */
  private async collect(): Promise<void> {
    const { source, target, patience } = this.options
    for (let tries = 1; ; tries++) {
      for (const [id, one] of this.known) if ('reason' in one) this.known.delete(id)
      await collectJobReports(source, target.run.id, this.known)
      const isMissing = [...this.known.values()].some(one => 'reason' in one && one.mayPass === true)
      if (!isMissing || tries === MOST_FAILURES) return
      await patience.wait(backoff(tries, patience))
    }
  }

  private get standing(): Standing {
    const { listed, own, isLast } = this
    const peers = listed.filter(({ name }) => this.isPeer(name))
    return { count: peers.length, later: peers.filter(({ id }) => id > own).length, isLast }
  }

  private fromNow(): { readonly time: number; readonly chance: number } {
    const { patience } = this.options
    return { time: patience.now(), chance: patience.random() }
  }

  private async list(): Promise<void> {
    const { source, own, patience } = this.options
    for (let looks = 1; ; looks++) {
      this.listed = (await source.list()).artifacts.filter(({ name }) => isReportArtifact(name))
      const mine = this.listed.findLast(({ name }) => name === own)
      if (mine !== undefined) {
        this.own = mine.id
        return
      }
      if (looks === MOST_LOOKS) throw new ToolError(messages.ownReportMissing)
      await patience.wait(1000)
    }
  }

  /** Whether a later report belongs to the same comment. The newest says so most often, so one is read at a time. */
  private async hasLater(): Promise<boolean> {
    const { source, target } = this.options
    const later = this.listed.filter(({ id, name }) => id > this.own && this.isPeer(name))
    for (const artifact of later.toSorted((a, b) => b.id - a.id)) {
      const one = { ...source, list: () => Promise.resolve({ artifacts: [artifact], left: 0 }) }
      await collectJobReports(one, target.run.id, this.known)
      const read = this.known.get(artifact.id)
      if (read !== undefined && 'leg' in read && read.leg.key === target.key) return true
    }
    return false
  }

  private isPeer(name: string): boolean {
    return parseReportArtifactName(name)?.attempt === this.options.target.run.attempt
  }

  /** Whose a refused artifact is, nobody knows: it shows in every comment. */
  private ofKey(jobs: Collected['jobs']): Collected {
    const all = [...this.known.values()]
    return {
      legs: all.filter(one => 'leg' in one).filter(({ leg }) => leg.key === this.options.target.key),
      refused: all.filter(one => 'reason' in one),
      jobs,
    }
  }
}

function toldReport({ id, leg }: CollectedJobReport): ToldReport {
  const { place, own, attempt } = nameParts(leg)
  return { word: word(id), aloneKey: existingKey({ key: aloneKey(leg) }), place, own, attempt }
}

/** How a comment says that it was made from a report. */
function word(id: number): string {
  return id.toString(36)
}

/** How it says that the report could not be read. */
function unreadWord(id: number): string {
  return `${word(id)}X`
}
