import { countNoun } from '../summary/count-noun.ts'

/** Sentences of this program that qualify numbers, in which nothing but numbers and words of ours varies. */
const NOTES: readonly RegExp[] = [
  /^The config names \d{1,9} layers?, the manifest has \d{1,9}: an engine may refuse this image\.$/,
  /^The base image (?:of the baseline is not known, so|is not known, but that of the baseline is:) the bytes of a base image count as packages and files on both sides\.$/,
  /^The history in the config does not match the layers, so the origin of the layers is not known\.$/,
  /^\d{1,9} hard links? in the layers leads? to no file: an engine may refuse this image\.$/,
  /^(?:All layers are|\d{1,9} of \d{1,9} layers (?:is|are)) stored uncompressed: their compressed bytes are those of the tar itself\.$/,
]

/** Whose word the numbers are: said first, of every report of a fork. */
export const MEASURED_BY_FORK =
  'A run of a fork measured this: its sizes and limits are what that run says they are.'

/** The notes of a report that are ours, whose word it is, and how many others there were. */
export function restateNotes(notes: readonly string[]): readonly string[] {
  const ours = notes.filter(note => NOTES.some(known => known.test(note)))
  const others = notes.length - ours.length
  return [
    MEASURED_BY_FORK,
    ...ours,
    ...(others === 0
      ? []
      : [`${countNoun(others, 'note')} of that run ${others === 1 ? 'is' : 'are'} not shown here.`]),
  ]
}
