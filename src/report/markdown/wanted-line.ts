import { codeSpan } from '../escape/code-span.ts'
import type { ReportVerdict } from '../report.ts'
import { wantedWords } from '../summary/wanted-words.ts'

/**
 * What to do about overrun budgets when the bytes are wanted. Empty when none is overrun.
 *
 * @param label the label by which a maintainer accepts growth; undefined where there is none.
 */
export function wantedLine(verdict: ReportVerdict, label: string | undefined): string {
  const words = wantedWords(verdict, label, codeSpan)
  return words === null ? '' : `**${words.when}** ${words.what}`
}
