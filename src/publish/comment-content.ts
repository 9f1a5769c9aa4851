import type { Overview } from '../model/overview.ts'

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
   * @throws ToolError when it cannot be found out what they have told.
   */
  written(): Promise<void>
  /** Whether a comment that was made from these reports says all that this one has to see to. */
  isCovered(reports: readonly string[]): boolean
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
}
