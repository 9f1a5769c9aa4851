import { isRemote } from '../../buildx/dockerfile-path.ts'
import { ToolError } from '../../errors/tool-error.ts'
import { isCommitId } from '../../git/commit-id.ts'
import { readCommit } from '../../git/read-commit.ts'
import type { ActionInputs } from '../../inputs/parse-action-inputs.ts'
import { keepMeasurement } from '../../pipeline/baseline/stored-measurements.ts'
import { checkoutOf } from '../../pipeline/checkout-of.ts'
import type { Checkout, Clock, Storage } from '../../pipeline/run-context.ts'
import type { BuiltImage } from '../../pipeline/run-result.ts'
import { visible } from '../../text/escape/visible.ts'
import type { ToolContext } from '../../tools/tool-context.ts'
import { imageParts } from '../event/identity-of.ts'
import { runOf } from '../event/run-of.ts'
import type { WorkflowLog } from '../log/workflow-log.ts'
import { branchOf, isLasting } from './lasting-branch.ts'
import { openMeasurementStore } from './open-measurement-store.ts'

/**
 * Keeps the measurement for the pull requests to come, when the run is for a branch that lasts: the default branch, or one that is
 * protected. What stands in its way is one warning.
 */
export async function storeMeasurement(
  { measurement, history }: Pick<BuiltImage, 'measurement' | 'history'>,
  inputs: Pick<ActionInputs, 'image' | 'request' | 'merge' | 'baseline' | 'variant'>,
  context: ToolContext & Storage & Checkout & Clock,
  log: WorkflowLog,
): Promise<void> {
  const { choice } = inputs.baseline
  const store = openMeasurementStore(context, null)
  if (choice.kind !== 'commit' || typeof store === 'string' || !isLasting(process.env)) return
  try {
    const commit = await builtCommit(inputs.request.context, context)
    if (commit === null) return
    const platforms = measurement.platforms.map(({ platform }) => platform)
    const image = imageParts(inputs, context, platforms)
    const branch = commit === process.env.GITHUB_SHA ? branchOf(process.env) : null
    const run = runOf(context.env)
    const kept = { measurement, history, branch, run: `${run.id}.${run.attempt}` }
    const problem = await keepMeasurement(kept, commit, image, store.directories, context)
    if (problem !== null) warn(problem, log)
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    warn(error.message, log)
  }
}

function warn(why: string, log: WorkflowLog): void {
  log.warning(visible(`The measurement was not stored for later pull requests, because ${why}`, 1000))
}

/** What is checked out may be another commit than the run is for. */
async function builtCommit(buildContext: string, context: ToolContext & Checkout): Promise<string | null> {
  const head = await readCommit('HEAD', checkoutOf(buildContext, context))
  if (head !== null && !isRemote(buildContext)) return head.sha
  const { GITHUB_SHA: sha } = process.env
  return isRemote(buildContext) && isCommitId(sha) ? sha : null
}
