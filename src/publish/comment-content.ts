import type { Overview } from '../model/overview.ts'
import type { ToldReport } from './alone-comment.ts'
import type { ExistingComment } from './existing-comment.ts'

/** What a comment is to say, where more of it may come to be known, and others may say it, too. */
export interface CommentContent {
  /**
   * Looks what others have told.
   *
   * @throws ToolError when that cannot be found out.
   */
  refresh(): Promise<void>
  /**
   * Takes note that something was written: what others had written before may be gone.
   *
   * @param isSure whether it was; else nobody knows.
   * @throws ToolError when it cannot be found out what they have told.
   */
  written(isSure: boolean): Promise<void>
  /** Whether a comment of the same attempt of the run says all that this one has to see to. */
  isCovered(comment: Pick<ExistingComment, 'covered'>): boolean
  /** Milliseconds that another one has to write it; 0: nobody else does. */
  turn(): number
  /**
   * All that is known.
   *
   * @param withJobs whether it has to be complete: with the jobs that have not reported.
   * @throws ToolError when it cannot be found out.
   */
  gather(withJobs: boolean): Promise<Gathered>
}

export interface Gathered {
  readonly overview: Overview
  /** The reports that it was made from: a word of digits and letters for each. */
  readonly reports: readonly string[]
  /** What is known of those that a step may have told alone before; empty where that is not one of these. */
  readonly told: readonly ToldReport[]
}
