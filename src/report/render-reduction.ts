import type { PlatformReport } from './report.ts'
import { reductionLines } from './terminal/reduction-lines.ts'
import { painter } from './terminal/paint.ts'
import type { TerminalOptions } from './terminal/terminal-options.ts'

/**
 * The reduction table (Before, After, Reduction, in both kinds of bytes) and what made the difference, for a terminal.
 * Empty without a baseline.
 */
export function renderReduction(image: PlatformReport, { width, colour }: TerminalOptions): string {
  if (image.change === null) return ''
  const canvas = { width: Math.max(60, width), paint: painter(colour) }
  return `${reductionLines(image, image.change, canvas).join('\n')}\n`
}
