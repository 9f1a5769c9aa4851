import { visibleLine } from '../../text/escape/visible.ts'
import { type Block, inlinesOf, joinTexts, type Text } from '../document/block.ts'
import { foldText, wrapText } from './terminal/fit-text.ts'
import { plainLine, styleOf, symbolOf } from './terminal/inlines.ts'
import type { Style, TextOptions } from './terminal/style-text.ts'
import { tableLines } from './terminal/table.ts'

const INDENT = '  '

/** Before what is left of a line of a file that is wider than the terminal. */
const CONTINUED = '  ↳ '

/**
 * A document as plain text in columns. Nothing that came from an image, a Dockerfile or a name can move the cursor, start a line or
 * speak to the Actions runner.
 */
export function writeTerminal(blocks: readonly Block[], canvas: TextOptions): string {
  return `${layBlocks(blocks, canvas, isApart).join('\n')}\n`
}

function layBlocks(
  blocks: readonly Block[],
  canvas: TextOptions,
  apart: (before: Block, block: Block) => boolean,
): string[] {
  const lines: string[] = []
  let before: Block | undefined
  for (const block of blocks) {
    const own = linesOf(block, before, canvas)
    if (own.length === 0) continue
    if (before !== undefined && apart(before, block)) lines.push('')
    lines.push(...own)
    before = block
  }
  return lines
}

/** Whether a blank line stands between two parts of a report. */
function isApart(before: Block, block: Block): boolean {
  if (before.kind === 'heading' || block.kind === 'code') return false
  return !(block.kind === 'paragraph' && block.continues === true)
}

/** Below one heading only tables need a blank line between them. */
function isApartInside(before: Block, block: Block): boolean {
  return block.kind === 'details' || (before.kind === 'table' && block.kind === 'table')
}

function linesOf(block: Block, before: Block | undefined, canvas: TextOptions): string[] {
  switch (block.kind) {
    case 'headline':
      return painted(block.text, styleOf(block.text) ?? 'strong', canvas)
    case 'heading':
      return painted(block.text, 'heading', canvas)
    case 'paragraph':
      return paragraphLines(block.text, before?.kind === 'headline', canvas)
    case 'alert':
      return block.sentences.flatMap(text =>
        itemLines(text, symbolOf(block.mark), canvas, ALERTS[block.mark]),
      )
    case 'table':
      return tableLines(block, canvas)
    case 'list':
      return block.items.flatMap(text => itemLines(text, symbolOf(block.mark ?? 'note'), canvas))
    case 'details': {
      const blocks = layBlocks(block.blocks, canvas, isApartInside)
      return [...painted(joinTexts([block.title, block.facts], ': '), 'heading', canvas), ...blocks]
    }
    case 'code':
      return block.lines.flatMap(line => codeLines(line, canvas))
    case 'footer':
      return painted(joinTexts(block.parts, ' · '), 'faint', canvas)
    default:
      return []
  }
}

const ALERTS: Readonly<Record<'fail' | 'warn', Style>> = { fail: 'bad', warn: 'near' }

function painted(text: Text, style: Style, { width, paint }: TextOptions): string[] {
  return wrapText(plainLine(text), width).map(line => paint(style, line))
}

/** What follows the first line is set below it; what leads a paragraph stands out. */
function paragraphLines(text: Text, isSecondLine: boolean, { width, paint }: TextOptions): string[] {
  if (isSecondLine) return painted(text, 'faint', { width, paint })
  const [lead = ''] = inlinesOf(text)
  const strong = typeof lead === 'object' && 'strong' in lead ? plainLine(lead.strong) : ''
  return wrapText(plainLine(text), width - INDENT.length).map((line, index) => {
    const isLed = index === 0 && strong !== '' && line.startsWith(strong)
    return INDENT + (isLed ? paint('strong', strong) + line.slice(strong.length) : line)
  })
}

/** A line of a file, of which nothing is left out: somebody decides by it what to change. */
function codeLines(line: string, { width }: TextOptions): string[] {
  const room = width - INDENT.length - CONTINUED.length
  return foldText(visibleLine(line), room).map(
    (piece, index) => INDENT + (index > 0 ? CONTINUED : '') + piece,
  )
}

function itemLines(
  text: Text,
  symbol: string,
  { width, paint }: TextOptions,
  style: Style = 'plain',
): string[] {
  const margin = ' '.repeat(INDENT.length + symbol.length)
  return wrapText(plainLine(text), width - margin.length).map((line, index) =>
    index === 0 ? `${INDENT}${paint(style, symbol.trimEnd())} ${line}` : margin + line,
  )
}
