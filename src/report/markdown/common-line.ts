import { codeSpan } from '../escape/code-span.ts'
import { plainText } from '../escape/plain-text.ts'
import type { Report } from '../report.ts'
import { commonWords } from '../summary/common-words.ts'

/** What the platforms of an image have in common and what only one has, in a line; empty where that cannot be said exactly. */
export function commonLine(report: Report): string {
  return commonWords(report, { code: codeSpan, plain: plainText })
}
