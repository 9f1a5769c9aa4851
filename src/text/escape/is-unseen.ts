/**
 * What must not reach a reader as it is: control characters, what has no glyph or turns the reading direction, blanks
 * other than the space, halves of surrogate pairs, private and non-characters.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Zs}\p{DI}\p{NChar}\u2800]/u

/** Whether a character, other than the space, is to be spelled out. */
export function isUnseen(char: string): boolean {
  return UNSEEN.test(char)
}
