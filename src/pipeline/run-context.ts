import type { Answers } from '../buildx/build-context.ts'
import type { StackStore } from '../measure/stack-store.ts'
import type { ToolStreams } from '../tools/run-tool.ts'
import type { TempDir, ToolContext } from '../tools/tool-context.ts'
import type { ReliedIndexes } from './cache/lasting-store.ts'
import type { GrowthAcceptance } from './growth-acceptance.ts'
import type { PipelineEvent } from './pipeline-event.ts'

/** Where a run works, what ends it, and who hears of it. */
export interface RunContext extends ToolContext, Answers {
  readonly onEvent: (event: PipelineEvent) => void
}

/** Where files go. */
export interface Storage extends TempDir {
  /** Where the indexes of layers, and what else one run keeps for the next, are on this machine. Absolute. */
  readonly storeDir: string
  /** Keeps images that were measured for the next run. Absent: this machine has none. */
  readonly images?: StackStore | undefined
  /** Settles when what other machines kept is there, or will not come; never rejects. Absent: nothing is on its way. */
  readonly arrival?: Promise<unknown> | undefined
  /** To begin with empty: what exports of this run rely on. Absent: nothing is held for them. */
  readonly relied?: ReliedIndexes | undefined
}

/** The repository that is built. */
export interface Checkout {
  /** The workspace of a run of a workflow; absent elsewhere. A checkout in it is read whichever user it belongs to. */
  readonly workspace?: string | undefined
  /**
   * Where the paths start by which reports call Dockerfiles; absolute; default: `cwd`. It is the top of the repository where the workspace
   * holds that in a folder.
   */
  readonly sources?: string | undefined
}

export interface Clock {
  readonly now: () => Date
}

/** What a report is signed with. */
export interface ReportContext extends Clock {
  /** slim-build's own version. */
  readonly version: string
  /** How growth over its budget can be accepted; absent: it cannot. */
  readonly acceptance?: GrowthAcceptance | undefined
}

/** All that the action or the command line gives a run. Steps of the run name the part that they reach. */
export interface WholeContext extends RunContext, Storage, Checkout, ReportContext, ToolStreams {}
