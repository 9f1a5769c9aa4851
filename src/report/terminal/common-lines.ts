import { visible } from '../escape/visible.ts'
import type { Report } from '../report.ts'
import { commonWords } from '../summary/common-words.ts'
import { wrapText } from './fit-text.ts'
import type { Canvas } from './terminal-options.ts'

/** What the platforms of an image have in common and what only one has; none where that cannot be said exactly. */
export function commonLines(report: Report, { width }: Canvas): string[] {
  const words = commonWords(report, { code: visible, plain: visible })
  return wrapText(words, width - 2).map(line => `  ${line}`)
}
