import type { ActionInputs } from '../../inputs/parse-action-inputs.ts'
import type { CommitContext } from '../../model/commit-context.ts'
import type { ImageIdentity } from '../../model/image-identity.ts'
import type { Overview } from '../../model/overview.ts'
import type { Checkout, Clock, Storage } from '../../pipeline/run-context.ts'
import type { RunResult } from '../../pipeline/run-result.ts'
import type { ReportFiles } from '../../pipeline/write-report-files.ts'
import type { ToolContext } from '../../tools/tool-context.ts'
import type { WorkflowLog } from '../log/workflow-log.ts'

/** For whom the results are. */
export interface PublishContext {
  readonly inputs: ActionInputs & { readonly built: ImageIdentity }
  readonly commit: CommitContext | null
}

/** What a step has to tell. */
export interface StepResult extends PublishContext {
  readonly overview: Overview
  /** What each image of the overview is, reports first. */
  readonly identities: readonly ImageIdentity[]
  /** What the run made, with the files of its reports by target; null: it failed. */
  readonly made: {
    readonly result: RunResult
    readonly files: ReadonlyMap<string, ReportFiles | null>
  } | null
  /** Name of the artifact from which other jobs hear of this step, which is uploaded when it is first asked for; null: there is none. */
  readonly artifact: () => Promise<string | null>
  /** Writes the comment when it is first asked for. Whether it could not be written, so that what stands there may be wrong. */
  readonly isCommentLost: () => Promise<boolean>
}

/** What a destination reaches of the run. */
export type DestinationContext = ToolContext & Storage & Checkout & Clock

/** One place where somebody may look for what a step found out. One file each in `destinations/`; the list is `destinations.ts`. */
export interface Destination {
  /** As a warning names it: `the job summary`. */
  readonly name: string
  /** That the step fails when it does. All others are a courtesy. */
  readonly isRequired?: true
  /** Writes to it what there is for it, be that nothing. What it throws is a warning. */
  publish(result: StepResult, context: DestinationContext, log: WorkflowLog): Promise<void> | void
}
