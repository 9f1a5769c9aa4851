import type { CheckFinding } from '../buildx/checks/check-finding.ts'
import type { SolveEvent } from '../buildx/solve/solve-event.ts'
import type { MeasureProgress } from '../measure/layer-progress.ts'

/** What a run is at. `subject` is foreign text: the name of an image or a stage. */
export type PipelinePhase =
  | { readonly kind: 'build' }
  /** A stage that must build before the image does; `subject` is its name. */
  | { readonly kind: 'target'; readonly subject: string }
  | { readonly kind: 'fetch'; readonly subject: string }
  | { readonly kind: 'measure'; readonly subject: string }
  /** An image is compared with its baseline, which may have to be read, and judged; `subject` is its name. */
  | { readonly kind: 'compare'; readonly subject: string }
  | { readonly kind: 'publish' }
  /** The commit to compare with is built; `subject` is its short name. */
  | { readonly kind: 'rebuild'; readonly subject: string }
  /** The image is built with its advice; `subject` is its name. */
  | { readonly kind: 'verify'; readonly subject: string }
  /** What was found out is written and posted. */
  | { readonly kind: 'report' }

/** What happens during a run, as it happens. */
export type PipelineEvent =
  | { readonly type: 'phase'; readonly phase: PipelinePhase }
  | { readonly type: 'solve'; readonly event: SolveEvent }
  | { readonly type: 'measure'; readonly progress: MeasureProgress }
  /** One of BuildKit's checks found something in the Dockerfile. */
  | { readonly type: 'finding'; readonly dockerfile: string; readonly finding: CheckFinding }
  /** What the builder's cache did, a whole sentence. Holds foreign text, quoted. */
  | { readonly type: 'cache'; readonly sentence: string }
  /** Something was left out or could not be had; the run goes on. */
  | { readonly type: 'warning'; readonly message: string }
