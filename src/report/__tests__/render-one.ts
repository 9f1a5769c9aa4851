import { overviewOf } from '../../model/overview.ts'
import type { Report } from '../../model/report.ts'
import type { MarkdownOptions } from '../markdown-options.ts'
import { renderMarkdown } from '../render-markdown.ts'
import { renderTerminal, type TerminalOptions } from '../render-terminal.ts'

/** All there is of a single image. */
export function markdownOf(report: Report, options: MarkdownOptions = {}): string {
  return renderMarkdown(overviewOf(report), { full: true, ...options })
}

/** A single image for a terminal. */
export function terminalOf(report: Report, options: TerminalOptions): string {
  return renderTerminal(overviewOf(report), options)
}
