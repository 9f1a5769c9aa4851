import { visible } from '../escape/visible.ts'
import { wordsLine } from '../escape/words.ts'
import type { PlatformReport, Report } from '../report.ts'
import { wayBackWords } from '../summary/way-back-words.ts'
import { wrapText } from './fit-text.ts'
import { placeName } from './place-text.ts'
import type { Canvas } from './terminal-options.ts'

/** How an image comes back under its budgets. None when none is overrun, or nothing is known of a way. */
export function wayBackLines(report: Report, image: PlatformReport, { width }: Canvas): string[] {
  const words = wayBackWords(report, image, {
    words: wordsLine,
    place: placeName,
    plain: visible,
  })
  return words === null ? [] : wrapText(`${words.title} ${words.what}`, width - 2).map(line => `  ${line}`)
}
