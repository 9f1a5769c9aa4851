import type { Overview } from '../model/overview.ts'
import { allImages } from './document/all-images.ts'
import { UNFOLDED } from './document/detail-level.ts'
import { documentOf } from './document/document-of.ts'
import { writeTerminal } from './writers/terminal.ts'
import { styler, type TextOptions } from './writers/terminal/style-text.ts'

/** Narrower than this, columns would be all ellipses. */
const NARROWEST = 60
const WIDEST = 160

export interface TerminalOptions {
  /** Columns of the terminal. Narrower ones than 60 are treated as 60. */
  readonly width: number
  /** Whether to colour with ANSI escapes. */
  readonly colour: boolean
}

/** The images of one run for a terminal or a log: all that a comment folds, one after another. */
export function renderTerminal(overview: Overview, { width, colour }: TerminalOptions): string {
  const blocks = documentOf(overview, false).at({ level: UNFOLDED, head: null, run: null })
  return writeTerminal(blocks, canvasOf({ width, colour }))
}

/** One table over all images, for the end of the reports on each. */
export function renderTerminalTable(overview: Overview, options: TerminalOptions): string {
  return writeTerminal(allImages(overview), canvasOf(options))
}

function canvasOf({ width, colour }: TerminalOptions): TextOptions {
  return { width: Math.min(WIDEST, Math.max(NARROWEST, width)), paint: styler(colour) }
}
