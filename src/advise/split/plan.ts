import type { Words } from '../../model/advice.ts'
import type { Edit } from '../../model/edit.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import type { AdviceContext } from '../finding.ts'
import type { SingleStage } from './single-stage.ts'
import type { Start } from './start-words.ts'

/** What becomes of a Dockerfile of one stage. */
export interface SplitPlan {
  /** Images that the last stage may stand on, normalized; those that are known to be published are in question, the smallest is taken. */
  readonly bases: readonly string[]
  /** What runs at the end of the first stage. */
  readonly atEnd: readonly string[]
  /** What the last stage has before it copies: instructions. */
  readonly first: readonly string[]
  readonly copies: readonly Copy[]
  /** Indexes of the files that the last stage has; what tools leave behind is not among them. */
  readonly kept: readonly number[]
  /** Other bytes of the image that come with instructions of the last stage: packages that are installed again. */
  readonly again?: readonly number[]
  /** What the container starts instead, as words; absent: the same. */
  readonly start?: readonly string[]
  /** Whether the settings before the last step that makes files hold for the last stage, too; default: they do. */
  readonly dropsSettings?: true
  /** The plan where none of the bases is known to be published. */
  readonly otherwise?: SplitPlan
  /** That it is said, and not written: it was not proved on images of the language. */
  readonly isHint?: true
  /** What is compiled only now, so that its bytes are not known. */
  readonly unmeasured?: string
  /** What else is changed in the first stage. */
  readonly more?: readonly Edit[]
  /** Of the files that the last stage has, those that hold something else then. */
  readonly altered?: readonly number[]
  /** What there is to know besides, each as a clause. */
  readonly remarks?: readonly Words[]
}

/** Absolute paths. */
export interface Copy {
  readonly from: readonly string[]
  readonly to: string
}

/** All that a language knows of an application. */
export interface Application {
  readonly image: PlatformMeasurement
  readonly context: AdviceContext
  readonly stage: SingleStage
  readonly start: Start
}

/** Makes a plan for applications of one language; null for others, and where it is not certain. */
export type Planner = (application: Application) => SplitPlan | null
