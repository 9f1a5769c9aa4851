/**
 * One change of a text file that a user wrote: the characters from `start` to `end` become `text`. Offsets are those of the text as it is
 * (UTF-16 code units); where both are the same, something is put in between. Untrusted text.
 */
export interface Edit {
  /** Path from where the report's paths start. A file that is not there counts as empty, and is made. */
  readonly file: string
  readonly start: number
  readonly end: number
  readonly text: string
}
