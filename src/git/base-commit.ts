/** The commit to compare with, or why it is not known. */
export type BaseCommit =
  | {
      readonly kind: 'known'
      readonly sha: string
      /** What it is on, as a reader calls it. */
      readonly branch: string | null
      /** `merge-base`: what a branch started from; `base`: the side that it is merged into; `previous`: the one before on the same branch. */
      readonly relation: 'merge-base' | 'base' | 'previous'
    }
  | {
      readonly kind: 'unknown'
      readonly reason: string
      /** Whether the log has the reason already, as a warning. */
      readonly warned?: true
    }
