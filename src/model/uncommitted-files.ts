import type { Bytes } from './bytes.ts'

/** Files in an image whose content is in no commit: earlier steps of the job made it, and the baseline was built without. */
export interface UncommittedFiles {
  /** Names for a sentence, quoted. */
  readonly names: string
  /** By what they make the image larger, by platform. */
  readonly bytes: ReadonlyMap<string, Bytes>
}
