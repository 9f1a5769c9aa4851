import { eastAsianWidth } from 'get-east-asian-width'

/**
 * Letters that are one column wide each, whatever stands beside them: printable ASCII, Latin, Greek and Cyrillic without what is combined,
 * and the marks of our own reports. Almost every text is of these alone.
 */
const PLAIN =
  /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u0391-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u203b\u2190-\u21ff\u2500-\u259f\u25b2\u25bc\u2714\u2716]*$/

/** What is drawn into the letter before it, or not at all. */
const UNSEEN =
  /[\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Surrogate}]/gu

/** Shown as a picture: by itself, or because the letter asks for it (U+FE0F), is a keycap, a flag or a sequence of pictures. */
const PICTURE =
  /\p{Emoji_Presentation}|\p{Emoji}\ufe0f|[\d#*]\ufe0f?\u20e3|\p{Extended_Pictographic}.*\u200d/u

/** The parts of a syllable of Hangul, which are drawn as one. */
const SYLLABLE = /([\u1100-\u115f\ua960-\ua97c])[\u1160-\u11a7\ud7b0-\ud7c6][\u11a8-\u11ff\ud7cb-\ud7fb]?/g

let segmenter: Intl.Segmenter | null = null

/**
 * Columns that a text takes in a terminal: wide letters and pictures two, what is combined none. It is that of the package `string-width`,
 * or one more for what no terminal shows alike; its table of all pictures takes longer to set up than a whole report.
 */
export function columnsOf(text: string): number {
  if (PLAIN.test(text)) return text.length
  let columns = 0
  segmenter ??= new Intl.Segmenter('en')
  for (const { segment } of segmenter.segment(text)) columns += columnsOfLetter(segment)
  return columns
}

function columnsOfLetter(letter: string): number {
  if (PLAIN.test(letter)) return letter.length
  if (PICTURE.test(letter)) return 2
  let columns = 0
  for (const seen of letter.replace(SYLLABLE, '$1').replace(UNSEEN, ''))
    columns += eastAsianWidth(seen.codePointAt(0) ?? 0)
  return columns
}
