import { setTimeout as sleep } from 'node:timers/promises'
import type { Collected } from '../collect/collected.ts'
import { overviewOfRun } from '../collect/overview-of-run.ts'
import { ToolError } from '../errors/tool-error.ts'
import type { GitHubApi } from '../publish/github-api.ts'
import { type CommentTarget, type CommentTrouble, publishComment } from '../publish/pull-request-comment.ts'
import { listRunJobs } from '../publish/run-jobs.ts'
import type { ArtifactSource } from './artifact-source.ts'
import { collectLegs, type KnownLegs } from './collect-legs.ts'

/** Milliseconds after a comment was written until the reports are listed again. */
const PAUSE = 500

export interface RunComment {
  readonly source: ArtifactSource
  readonly target: CommentTarget
  readonly api: GitHubApi
  readonly signal: AbortSignal
  readonly pause?: number
}

/**
 * Writes the one comment of all jobs of this run that have reported under a key. Jobs do this at the same time: each writes what it
 * found and then looks again, until nothing was added. So whoever writes last has seen every report that was uploaded before it
 * looked, and whoever uploads later writes later.
 *
 * @throws ToolError when the reports cannot be listed.
 */
export async function commentOnRun(run: RunComment): Promise<CommentTrouble | null> {
  const { source, target, api, signal, pause = PAUSE } = run
  const known: KnownLegs = new Map()
  while (await collectLegs(source, target.run.id, known)) {
    const { jobs } = await listRunJobs(api, { repository: target.links.repository, run: target.run.id })
    const trouble = await publishComment(overviewOfRun(ofKey(known, target.key, jobs)), target, api)
    if (trouble !== null) return trouble
    await sleep(pause, undefined, { signal }).catch((cause: unknown) => {
      throw new ToolError('The run was cancelled', { cause })
    })
  }
  return null
}

/** Whose a refused artifact is, nobody knows: it shows in every comment. */
function ofKey(known: KnownLegs, key: string, jobs: Collected['jobs']): Collected {
  const all = [...known.values()]
  return {
    legs: all.filter(one => 'leg' in one).filter(({ leg }) => leg.key === key),
    refused: all.filter(one => 'reason' in one),
    jobs,
  }
}
