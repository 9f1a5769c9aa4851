import { closestMatch } from 'leven'
import { quoteText } from './quote-text.ts'

/** Names that are listed at most. */
const MOST_NAMES = 30

/**
 * Of some names the one that was probably meant; null when none is near.
 *
 * @param maxDistance letters to change, add or drop at most.
 */
export function nearestOf(
  written: string,
  known: readonly string[],
  maxDistance = Math.max(1, Math.floor(written.length / 3)),
): string | null {
  return closestMatch(written.slice(0, 60), [...known], { maxDistance }) ?? null
}

/** What there is in place of a name that there is not, as the end of a sentence; '' when nothing is known. Names are untrusted. */
export function choicesInstead(written: string, known: readonly string[]): string {
  if (known.length === 0) return ''
  // All are listed, so a wrong guess costs nothing.
  const nearest = nearestOf(written, known, Math.ceil(written.length / 3))
  const shown = known.slice(0, MOST_NAMES).map(name => quoteText(name, 60))
  const left = known.length - shown.length
  const all = `${shown.join(', ')}${left === 0 ? '' : ` and ${left} more`}`
  return `${nearest === null ? '' : `; did you mean ${quoteText(nearest, 60)}?`}${nearest === null ? '; there' : ' There'} ${known.length === 1 ? 'is' : 'are'} ${all}`
}
