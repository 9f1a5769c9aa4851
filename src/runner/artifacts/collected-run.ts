import path from 'node:path'
import { InputError } from '../../errors/input-error.ts'
import type { CheckSource } from '../../publish/check-location.ts'
import { findPullRequest, type FoundPullRequest } from '../../publish/find-pull-request.ts'
import type { GitHubApi } from '../../publish/github-api.ts'
import { isOnDefaultBranch } from '../../publish/is-on-default-branch.ts'
import { readWorkflowRun, type WorkflowRun } from '../../publish/workflow-run.ts'
import { quoteText } from '../../text/quote-text.ts'
import { eventField, readEvent } from '../event/read-event.ts'
import { type ReadOnlyFor, readOnlyFor } from '../event/read-only-token.ts'
import { readPullRequest } from '../event/read-pull-request.ts'
import { type RunId, runOf, sourceOf, workflowOf } from '../event/run-of.ts'
import { messages } from '../messages.ts'
import type { ArtifactSource } from './artifact-source.ts'
import { restArtifacts } from './rest-artifacts.ts'
import { resultsArtifacts } from './results-artifacts.ts'

/** The run whose reports are collected, and whom they are for. */
export interface CollectedRun extends RunId {
  /** Whether it is the run that the collecting job belongs to. */
  readonly own: boolean
  /** Whether a fork's author may have written all that the run says. */
  readonly foreign: boolean
  readonly source: ArtifactSource
  /** The commit that it is of; for a pull request its head. */
  readonly headSha: string
  /** Whose comment it is: the workflow's file, behind that of the workflow that collects where that is another one. */
  readonly workflow: string
  /** Whose its checks are. */
  readonly shownAs: CheckSource
  /** Why nothing is posted for it, as a sentence; null: it is a run that may be reported. */
  readonly whyNotPosted: string | null
  /** Or a sentence on why there is none. */
  readonly pull: (FoundPullRequest & { readonly readOnlyFor: ReadOnlyFor }) | string
}

/**
 * Finds the run that is meant: the one that the input names, the one that started this one, or this one.
 *
 * @throws InputError when a run of elsewhere is meant and there is no token; ToolError when GitHub does not tell of it.
 */
export async function findCollectedRun(
  wanted: number | null,
  { repository, api }: { readonly repository: string; readonly api: GitHubApi | null },
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<CollectedRun> {
  const event = readEvent(env.GITHUB_EVENT_PATH)
  const own = runOf(env)
  const id = wanted ?? startedBy(env.GITHUB_EVENT_NAME, event) ?? own.id
  if (id === own.id) return ownRun(own, event, { repository, api }, env, signal)
  if (api === null) throw new InputError(messages.tokenForOtherRun)
  const run = await readWorkflowRun(api, repository, id)
  const pull = await findPullRequest(api, repository, run)
  const { attempt, headSha, fromFork: foreign } = run
  // Each workflow that is collected has rows of its own: none takes those of another one away.
  const file = path.posix.basename(run.workflow)
  return {
    ...{ id, attempt, headSha, foreign, own: false },
    source: restArtifacts(api, { repository, run: id }, signal),
    workflow: [workflowOf(env), ...(file === '' ? [] : [file])].join(':'),
    shownAs: { workflow: file, event: run.event, run: { id, attempt } },
    whyNotPosted: await whyNotPosted(run, pull, { repository, api }),
    pull: typeof pull === 'string' ? pull : { ...pull, readOnlyFor: null },
  }
}

/** A run that has to do with pull requests is told of at the one that it is of; one that the repository started by itself, at its commit. */
async function whyNotPosted(
  { workflow, event, fromFork }: WorkflowRun,
  pull: FoundPullRequest | string,
  { repository, api }: { readonly repository: string; readonly api: GitHubApi },
): Promise<string | null> {
  if (fromFork && !(await isOnDefaultBranch(api, repository, workflow)))
    return `The run is of a workflow that the default branch does not have (${quoteText(workflow)}): a pull request may have added it.`
  return typeof pull === 'string' && (fromFork || event === 'pull_request') ? pull : null
}

function startedBy(name: string | undefined, event: unknown): number | null {
  const id = name === 'workflow_run' ? eventField(eventField(event, 'workflow_run'), 'id') : null
  return typeof id === 'number' && Number.isSafeInteger(id) ? id : null
}

function ownRun(
  run: RunId,
  event: unknown,
  { repository, api }: { readonly repository: string; readonly api: GitHubApi | null },
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): CollectedRun {
  const service = resultsArtifacts(env, { signal })
  const source = service ?? (api === null ? null : restArtifacts(api, { repository, run: run.id }, signal))
  if (source === null) throw new InputError(messages.tokenForRun)
  const pull = readPullRequest(env.GITHUB_EVENT_NAME, event)
  return {
    ...run,
    own: true,
    foreign: false,
    source,
    headSha: pull?.headSha ?? env.GITHUB_SHA ?? '',
    workflow: workflowOf(env),
    shownAs: sourceOf(env),
    whyNotPosted: null,
    pull:
      pull === null
        ? 'The run does not belong to a pull request.'
        : { ...pull, others: [], readOnlyFor: readOnlyFor(pull, env) },
  }
}
