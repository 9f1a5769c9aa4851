/** Where a build failed. Untrusted texts. */
export interface FailedPlace {
  /** The instruction on one line; '' where it is not known. */
  readonly instruction: string
  /** Names of the stages of the Dockerfile, as far as they are known. */
  readonly stages: readonly string[]
}
