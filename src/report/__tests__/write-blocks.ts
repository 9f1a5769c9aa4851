import type { Block } from '../document/block.ts'
import { writeMarkdown } from '../writers/markdown.ts'
import { writeTerminal } from '../writers/terminal.ts'
import { styler } from '../writers/terminal/style-text.ts'

/** Parts of a report as markdown without links. */
export function asMarkdown(blocks: readonly Block[]): string {
  return writeMarkdown(blocks, { links: undefined, linked: false })
}

/** Parts of a report as a terminal of 80 columns shows them. */
export function asTerminal(blocks: readonly Block[]): string {
  return writeTerminal(blocks, { width: 80, paint: styler(false) })
}
