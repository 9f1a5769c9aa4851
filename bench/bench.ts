/** How the benchmark runs: what each part of it gets. */
export interface Bench {
  /** A folder in which images are kept. */
  readonly images: string
  /** A folder that is gone afterwards. */
  readonly scratch: string
  /** How often each command is timed. */
  readonly runs: number
  /** Says what is being done. */
  readonly log: (line: string) => void
}
