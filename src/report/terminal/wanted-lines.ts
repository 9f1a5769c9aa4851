import { visible } from '../escape/visible.ts'
import type { ReportVerdict } from '../report.ts'
import { wantedWords } from '../summary/wanted-words.ts'
import { wrapText } from './fit-text.ts'
import type { Canvas } from './terminal-options.ts'

/** What to do about overrun budgets when the bytes are wanted. None when none is overrun. */
export function wantedLines(verdict: ReportVerdict, { width }: Canvas): string[] {
  const words = wantedWords(verdict, visible)
  return words === null ? [] : wrapText(`${words.when} ${words.what}`, width - 2).map(line => `  ${line}`)
}
