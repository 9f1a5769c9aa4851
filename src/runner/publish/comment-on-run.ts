import { setTimeout as sleep } from 'node:timers/promises'
import type { Collected } from '../../collect/collected.ts'
import { overviewOfRun } from '../../collect/overview-of-run.ts'
import { reportArtifactName } from '../../collect/report-artifact.ts'
import { showableOverview } from '../../collect/showable-overview.ts'
import { ToolError } from '../../errors/tool-error.ts'
import type { Overview } from '../../model/overview.ts'
import type { GitHubApi } from '../../publish/github-api.ts'
import {
  type CommentTarget,
  type CommentTrouble,
  publishComment,
  startsComment,
} from '../../publish/pull-request-comment.ts'
import { listRunJobs } from '../../publish/run-jobs.ts'
import type { ArtifactSource } from '../artifacts/artifact-source.ts'
import { collectJobReports, type KnownJobReports } from '../artifacts/collect-job-reports.ts'
import { messages } from '../messages.ts'

/** Milliseconds after a comment was written until the reports are listed again. */
const PAUSE = 500

/** Milliseconds that a job waits at least for another one's first comment, in one turn. */
const TURN = 1000

/** Turns after which it is not waited for any more. */
const MOST_TURNS = 3

export interface RunComment {
  readonly source: ArtifactSource
  readonly target: CommentTarget
  readonly api: GitHubApi
  readonly signal: AbortSignal
  /** Name of the artifact that this job has uploaded. */
  readonly own: string
  readonly pause?: number
  readonly turn?: number
}

/**
 * Writes the one comment of all jobs of this run that have reported under a key. Jobs do this at the same time: each writes what it
 * found and then looks again, until nothing was added. So whoever writes last has seen every report that was uploaded before it
 * looked, and whoever uploads later writes later.
 *
 * @throws ToolError when the reports cannot be listed.
 */
export async function commentOnRun(run: RunComment): Promise<CommentTrouble | null> {
  const { pause = PAUSE } = run
  const known: KnownJobReports = new Map()
  if (!(await collect(run, known))) return null
  if (!goesFirst(run, known)) await giveWay(run, known)
  do {
    const trouble = await publish(await overviewOfKnown(run, known), run)
    if (trouble !== null) return trouble
    await rest(pause, run)
  } while (await collect(run, known))
  return null
}

/**
 * A report of another job that cannot be shown costs its own row only. Looking for it takes as long as all else that is done here, so it
 * is not done before every comment.
 */
async function publish(overview: Overview, { target, api }: RunComment): Promise<CommentTrouble | null> {
  try {
    return await publishComment(overview, target, api)
  } catch {
    return await publishComment(showableOverview(overview), target, api)
  }
}

/**
 * GitHub mails each new comment and stops whoever writes many at once. So of jobs that end at the same second one writes the first: the
 * others wait for it a moment, each as long as chance wants, and write it when it does not come.
 */
async function giveWay(run: RunComment, known: KnownJobReports): Promise<void> {
  const { target, api, turn = TURN } = run
  for (let turns = 0; turns < MOST_TURNS; turns++) {
    if (!(await startsComment(await overviewOfKnown(run, known), target, api))) return
    await rest(turn * (1 + Math.random()), run)
    await collect(run, known)
  }
}

/** Whether no job of this attempt has reported before this one. */
function goesFirst({ target, own }: RunComment, known: KnownJobReports): boolean {
  const { legs } = ofKey(known, target.key, null)
  const [first] = legs.filter(({ leg }) => leg.attempt === target.run.attempt).toSorted((a, b) => a.id - b.id)
  return first !== undefined && reportArtifactName(first.leg) === own
}

async function collect({ source, target }: RunComment, known: KnownJobReports): Promise<boolean> {
  return await collectJobReports(source, target.run.id, known)
}

async function overviewOfKnown({ target, api }: RunComment, known: KnownJobReports): Promise<Overview> {
  const { jobs } = await listRunJobs(api, { repository: target.links.repository, run: target.run.id })
  return overviewOfRun(ofKey(known, target.key, jobs))
}

async function rest(milliseconds: number, { signal }: RunComment): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch((cause: unknown) => {
    throw new ToolError(messages.runCancelled, { cause })
  })
}

/** Whose a refused artifact is, nobody knows: it shows in every comment. */
function ofKey(known: KnownJobReports, key: string, jobs: Collected['jobs']): Collected {
  const all = [...known.values()]
  return {
    legs: all.filter(one => 'leg' in one).filter(({ leg }) => leg.key === key),
    refused: all.filter(one => 'reason' in one),
    jobs,
  }
}
