import type { Bytes } from './bytes.ts'
import type { Edit } from './edit.ts'

/** What advice can be given: the `id` of a rule, one for each way in which an image is bigger, or built slower, than it has to be. */
export type AdviceRule = string

/** Plain text, and what is to be written as it stands: a command, a path, a line of a file. Untrusted text. */
export type Words = readonly (string | { readonly code: string })[]

/**
 * What would make an image smaller, with the bytes that it would be smaller by.
 *
 * No two pieces of advice on one image count the same byte, so what they save adds up.
 */
export interface Advice {
  readonly rule: AdviceRule
  /** What would be gone from the image. Compressed bytes are the files' shares of their layers, an estimate. */
  readonly saves: Saving
  /** What of that is hidden. Absent: it is not known. */
  readonly hidden?: Bytes
  /** What to do, as an order: `npm ci --omit=dev`. */
  readonly fix: Words
  /** What is the matter, as a clause: "211 development packages are in the image". */
  readonly reason: Words
  /** The biggest of what it is about, biggest first: names of packages, paths of files. Untrusted text. */
  readonly examples: readonly string[]
  /** Indexes in the platform's `files`: those whose bytes it saves. Absent: none that are known. */
  readonly files?: readonly number[]
  /** Indexes of files that stay and hold something else then. Absent: none. */
  readonly altered?: readonly number[]
  /** Index of the line to change in the platform's `lines`; null where it is not known. */
  readonly line: number | null
  /** The step of the image's history that made what it is about, where no line is known. Untrusted text. Absent: not known either. */
  readonly step?: string
  /** What each edit of a source costs that it need not: such advice saves no bytes of the image. Absent: the advice is about bytes. */
  readonly eachEdit?: EachEdit
  /**
   * The same as what `fix` says, as changes of the files. Absent: it is a hint, since it cannot be written as changes that are certain, or
   * the files are not at hand.
   */
  readonly edits?: readonly Edit[]
  /** What became of it when it was tried. Absent: no one asked for that. */
  readonly trial?: Trial
}

/**
 * What became of a change that was to be built, measured and started.
 *
 * - `proved`: the image builds, differs in nothing but what the change is about, and starts; what it saves is measured
 * - `wrong`: it does not, so the change is not recommended
 * - `untried`: no one knows; what it saves is an estimate
 */
export type Trial =
  | {
      readonly state: 'proved'
      /** What was expected before it was built. */
      readonly promised: Saving
    }
  | { readonly state: 'wrong' | 'untried'; /** As the end of a sentence. */ readonly why: Words }

/** Whether it can be written as changes of the files, so that it is no hint. */
export function isCertain({ edits }: Pick<Advice, 'edits'>): boolean {
  return edits !== undefined
}

/** Advice that is not given, because someone does not want to hear of it. */
export interface SilencedAdvice {
  readonly rule: AdviceRule
  /** What it would have saved, compressed. */
  readonly compressed: number
  /** Where that is said: a setting (`.github/slim-build.yml:7`), or index of the line that the comment stands above. */
  readonly by: string | number
}

/** A published image that an image stands on, or could stand on. */
export interface BaseOption extends Saving {
  /** Untrusted text, as all of it. */
  readonly reference: string
  /** What it has not that the present one has; none for the present one. */
  readonly lacks: Words
  /** What of the image needs that: its packages, lines of its Dockerfile, and why that is not certain; none where nothing does. */
  readonly neededBy: Words
}

/** What happens again after every edit. */
export interface EachEdit {
  /** Wall time of the line in this build or, where it came from the cache, when it last ran; null when that is not known. */
  readonly seconds: number | null
  /** Compressed bytes of its layers, which a node that has the image before the edit pulls again. */
  readonly compressed: number
}

/** Bytes. Unpacked is null where it cannot be had without fetching what was never fetched. */
export interface Saving {
  readonly compressed: number
  readonly unpacked: number | null
}
