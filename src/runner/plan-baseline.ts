import type { BaseCommit } from '../baseline/base-commit.ts'
import { findBaseCommit } from '../baseline/find-base-commit.ts'
import type { GitPlace } from '../baseline/git.ts'
import type { RunEvent } from '../baseline/run-event.ts'
import { isRemote } from '../buildx/dockerfile-path.ts'
import { ToolError } from '../errors/tool-error.ts'
import { type CommitContext, gitContext } from '../inputs/git-context.ts'
import type { ActionInputs } from '../inputs/parse-action-inputs.ts'
import type { Baseline } from '../pipeline/baseline.ts'
import { baselineFromChoice } from '../pipeline/baseline-from-choice.ts'
import { checkoutOf } from '../pipeline/checkout-of.ts'
import type { PipelineTools } from '../pipeline/pipeline-tools.ts'
import { openMeasurementStore } from './open-measurement-store.ts'
import { readRunEvent } from './read-run-event.ts'

/** What the run is compared with, by the inputs `baseline` and `baseline-image`. */
export async function planBaseline(
  { baseline, request }: Pick<ActionInputs, 'baseline' | 'request'>,
  commit: CommitContext | null,
  tools: PipelineTools,
): Promise<Baseline> {
  const { choice, image } = baseline
  if (choice.kind === 'none') return { kind: 'none', reason: 'No baseline is wanted (input `baseline`)' }
  const event = readRunEvent(process.env)
  const wish = {
    choice,
    image,
    tags: request.tags ?? [],
    rebuilds: event.kind === 'pull-request' || event.kind === 'merge-group',
    queued: event.kind === 'merge-group',
    required: false,
  }
  const place = checkoutOf(request.context, tools)
  const base =
    choice.kind === 'named' ? NOT_LOOKED_FOR : await findCommit(event, place, isRemote(request.context))
  return baselineFromChoice(wish, {
    commit: base,
    store: openMeasurementStore(tools),
    place,
    context: base.kind === 'known' ? contextAt(request.context, base.sha, commit) : null,
  })
}

const NOT_LOOKED_FOR: BaseCommit = { kind: 'unknown', reason: 'another baseline was named' }

async function findCommit(event: RunEvent, place: GitPlace, fromUrl: boolean): Promise<BaseCommit> {
  try {
    const found = await findBaseCommit(event, place)
    return found.kind === 'unknown' && fromUrl ? commitOfEvent(event, found) : found
  } catch (error) {
    if (!(error instanceof ToolError) || place.signal.aborted) throw error
    return { kind: 'unknown', reason: error.message }
  }
}

/** Without a checkout there is only what the event says; where it may be outdated, that is not believed. */
function commitOfEvent(event: RunEvent, otherwise: BaseCommit): BaseCommit {
  if (event.kind === 'merge-group' && event.baseSha !== null)
    return { kind: 'known', sha: event.baseSha, branch: event.baseBranch, relation: 'base' }
  if (event.kind === 'push' && event.before !== null && event.forced === false)
    return { kind: 'known', sha: event.before, branch: event.branch, relation: 'previous' }
  return otherwise
}

/** The same folder of the Git context at another commit; null when the build is from another repository or a directory. */
function contextAt(context: string, sha: string, commit: CommitContext | null): string | null {
  if (commit === null) return null
  const now = gitContext(commit)
  if (!context.startsWith(now)) return null
  return gitContext({ ...commit, sha, pullRequestHead: null }) + context.slice(now.length)
}
