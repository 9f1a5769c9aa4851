import type { FileChange } from '../model/comparison.ts'

/**
 * A visible file that is not the same on both sides, by its index among the files of each. `moved`: same content at another path, gone from
 * the one where it was.
 */
export interface FileMatch {
  readonly baseline: number | null
  readonly head: number | null
  readonly change: FileChange
}
