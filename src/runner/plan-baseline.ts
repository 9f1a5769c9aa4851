import type { BaseCommit } from '../baseline/base-commit.ts'
import { findBaseCommit } from '../baseline/find-base-commit.ts'
import type { GitPlace } from '../baseline/git.ts'
import type { RunEvent } from '../baseline/run-event.ts'
import { isRemote } from '../buildx/dockerfile-path.ts'
import { ToolError } from '../errors/tool-error.ts'
import { type CommitContext, gitContextAt } from '../inputs/git-context.ts'
import type { ActionInputs } from '../inputs/parse-action-inputs.ts'
import type { Ancestors, Baseline } from '../pipeline/baseline/baseline.ts'
import { baselineFromChoice } from '../pipeline/baseline/baseline-from-choice.ts'
import { checkoutOf } from '../pipeline/checkout-of.ts'
import type { PipelineTools } from '../pipeline/pipeline-tools.ts'
import type { GitHubApi } from '../publish/github-api.ts'
import { commitWithoutCheckout } from './event/commit-without-checkout.ts'
import { openGitHubApi } from './publish/open-github-api.ts'
import { openMeasurementStore } from './cache/open-measurement-store.ts'
import { movingValues } from './event/moving-values.ts'
import { readRunEvent } from './event/read-run-event.ts'

/** What the run is compared with, by the inputs `baseline` and `baseline-image`. */
export async function planBaseline(
  {
    baseline,
    request,
    acceptance,
    variant,
  }: Pick<ActionInputs, 'baseline' | 'request' | 'acceptance' | 'variant'>,
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
    ancestors: ancestorsFor(event),
    required: false,
  }
  const place = checkoutOf(request.context, tools)
  const { token } = acceptance
  const api = token === null ? null : openGitHubApi(tools.env, token)
  const byUrl = commit !== null && isRemote(request.context) ? { commit, api } : null
  const base = choice.kind === 'named' ? NOT_LOOKED_FOR : await findCommit(event, place, byUrl)
  return baselineFromChoice(wish, {
    commit: base,
    store: openMeasurementStore(tools),
    place,
    variant,
    moving: movingValues(tools.env),
    context:
      base.kind === 'known' && commit !== null ? gitContextAt(request.context, base.sha, commit) : null,
  })
}

/**
 * What waits in a merge queue, or is on a branch that is no long-lived one (a pull request on a pull request), is not judged yet: its
 * growth must not be counted as that of the change on top of it.
 */
function ancestorsFor(event: RunEvent): Ancestors {
  if (event.kind === 'merge-group') return 'none'
  return event.kind === 'pull-request' && event.intoDefault === false ? 'own-branch' : 'any'
}

const NOT_LOOKED_FOR: BaseCommit = { kind: 'unknown', reason: 'another baseline was named' }

async function findCommit(
  event: RunEvent,
  place: GitPlace,
  byUrl: { readonly commit: CommitContext; readonly api: GitHubApi | null } | null,
): Promise<BaseCommit> {
  try {
    const found = await findBaseCommit(event, place)
    return found.kind === 'unknown' && byUrl !== null
      ? await commitWithoutCheckout(event, byUrl.commit, found, byUrl.api)
      : found
  } catch (error) {
    if (!(error instanceof ToolError) || place.signal.aborted) throw error
    return { kind: 'unknown', reason: error.message }
  }
}
