import type { ToolStreams } from '../tools/run-tool.ts'
import type { TempDir, ToolContext } from '../tools/tool-context.ts'
import type { BuilderAnswers } from './builder/builder-answers.ts'
import type { UnpackLayout } from './solve/stream-layouts.ts'
import type { SolveEvent } from './solve/solve-event.ts'

/** What buildx says of itself and its builders, asked once in a run. */
export interface Answers {
  readonly answers: BuilderAnswers
}

/** What a build reaches. */
export interface BuildContext extends ToolContext, TempDir, ToolStreams, Answers {
  /** Where the paths start by which Dockerfiles are called; absolute; default: `cwd`. */
  readonly sources?: string | undefined
  /** Reads images as they are written, where there is no room for a copy of them; absent: they are always copied. */
  readonly unpackLayout?: UnpackLayout | undefined
  /** Told of the directories of the layouts that BuildKit is about to copy images into. */
  readonly onLayouts?: ((layouts: readonly string[]) => void) | undefined
  readonly onEvent?: ((event: BuildEvent) => void) | undefined
}

/** Something that happened in a build, as one of the events of a run. */
export interface BuildEvent {
  readonly type: 'solve'
  readonly event: SolveEvent
}
