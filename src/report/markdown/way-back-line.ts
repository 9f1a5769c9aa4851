import { plainText } from '../escape/plain-text.ts'
import { wordsText } from '../escape/words.ts'
import type { PlatformReport, Report } from '../report.ts'
import { wayBackWords } from '../summary/way-back-words.ts'
import { placeLink } from './links.ts'
import type { CommitLinks } from './markdown-options.ts'

/** How one platform of an image comes back under its budgets, in a line. Empty when none is overrun, or nothing is known of a way. */
export function wayBackLine(report: Report, image: PlatformReport, links: CommitLinks | undefined): string {
  const words = wayBackWords(report, image, {
    words: wordsText,
    place: place => placeLink(place, links),
    plain: plainText,
  })
  return words === null ? '' : `**${words.title}** ${words.what}`
}
