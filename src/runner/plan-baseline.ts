import { isRemote } from '../buildx/dockerfile-path.ts'
import type { BaseCommit } from '../git/base-commit.ts'
import { gitContextAt } from '../git/git-context.ts'
import type { GitLocation } from '../git/git.ts'
import type { RunEvent } from '../git/run-event.ts'
import type { ActionInputs } from '../inputs/parse-action-inputs.ts'
import { privilegedEvent } from '../inputs/privileged-event.ts'
import type { CommitContext } from '../model/commit-context.ts'
import type { Ancestors, Baseline } from '../pipeline/baseline/baseline.ts'
import { chooseBaseline } from '../pipeline/baseline/choose-baseline.ts'
import { commitToCompare } from '../pipeline/baseline/commit-to-compare.ts'
import type { BaselineTarget } from '../pipeline/named-baseline.ts'
import type { Checkout, Clock, RunContext } from '../pipeline/run-context.ts'
import type { GitHubApi } from '../publish/github-api.ts'
import { openMeasurementStore } from './cache/open-measurement-store.ts'
import { commitWithoutCheckout } from './event/commit-without-checkout.ts'
import { movingValues } from './event/moving-values.ts'
import { readRunEvent, runItself } from './event/read-run-event.ts'
import { openGitHubApi } from './publish/open-github-api.ts'

/** What an image of the run is compared with, by the inputs `baseline` and `baseline-image`. */
export async function planBaseline(
  { baseline, acceptance, variant }: Pick<ActionInputs, 'baseline' | 'acceptance' | 'variant'>,
  subject: BaselineTarget,
  commit: CommitContext | null,
  context: RunContext & Checkout & Clock,
): Promise<Baseline> {
  const buildContext = subject.request.context
  const byUrl = isRemote(buildContext) && commit !== null
  const ofRun = byUrl && privilegedEvent(process.env.GITHUB_EVENT_NAME) !== null
  const event = ofRun ? runItself(process.env) : readRunEvent(process.env)
  const wanted = {
    ...baseline,
    whyNone: 'The comparison is switched off (`baseline: none`)',
    rebuilds: event.kind === 'pull-request' || event.kind === 'merge-group',
    ancestors: ancestorsFor(event),
    required: false,
  }
  const know = async (place: GitLocation) => {
    const { token } = acceptance
    const api = token === null ? null : openGitHubApi(context.env, token)
    const base = await findCommit(
      event,
      place,
      { commit: byUrl ? commit : null, api, ofRun },
      context.onEvent,
    )
    const isInGit = base.kind === 'known' && commit !== null
    return {
      commit: base,
      store: openMeasurementStore(context, api),
      edits: 'steps' as const,
      variant,
      moving: movingValues(context.env),
      context: isInGit ? gitContextAt(buildContext, base.sha, commit) : null,
    }
  }
  return chooseBaseline(subject, wanted, know, context)
}

/**
 * What waits in a merge queue, or is on a branch that is no long-lived one (a pull request on a pull request), is not judged yet: its
 * growth must not be counted as that of the change on top of it.
 */
function ancestorsFor(event: RunEvent): Ancestors {
  if (event.kind === 'merge-group') return 'none'
  return event.kind === 'pull-request' && event.intoDefault === false ? 'own-branch' : 'any'
}

/** Whoever wrote what is checked out has no say in what the commit of the run is compared with. */
const NOT_CHECKED_OUT = {
  kind: 'unknown',
  reason: 'the commit of the run is built, and without `github-token` its previous commit is not known',
} as const

interface ByUrl {
  /** Null for a build from the checkout. */
  readonly commit: CommitContext | null
  readonly api: GitHubApi | null
  /** Whether that is the commit of the run, and the checkout is not asked. */
  readonly ofRun: boolean
}

async function findCommit(
  event: RunEvent,
  place: GitLocation,
  { commit, api, ofRun }: ByUrl,
  onEvent: RunContext['onEvent'],
): Promise<BaseCommit> {
  const found = ofRun ? NOT_CHECKED_OUT : await commitToCompare(event, place, onEvent)
  return found.kind === 'unknown' && commit !== null
    ? commitWithoutCheckout(event, commit, found, api)
    : found
}
