import { codeSpan } from '../escape/code-span.ts'
import type { ReportVerdict } from '../report.ts'
import { wantedWords } from '../summary/wanted-words.ts'

/** What to do about overrun budgets when the bytes are wanted. Empty when none is overrun. */
export function wantedLine(verdict: ReportVerdict): string {
  const words = wantedWords(verdict, codeSpan)
  return words === null ? '' : `**${words.when}** ${words.what}`
}
