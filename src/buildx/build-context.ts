import type { ToolStreams } from '../tools/run-tool.ts'
import type { TempDir, ToolContext } from '../tools/tool-context.ts'
import type { SolveEvent } from './solve/solve-event.ts'

/** What a build reaches. */
export interface BuildContext extends ToolContext, TempDir, ToolStreams {
  /** Where the paths start by which Dockerfiles are called; absolute; default: `cwd`. */
  readonly sources?: string | undefined
  readonly onEvent?: ((event: BuildEvent) => void) | undefined
}

/** Something that happened in a build, as one of the events of a run. */
export interface BuildEvent {
  readonly type: 'solve'
  readonly event: SolveEvent
}
