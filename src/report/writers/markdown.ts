import { visibleLine } from '../../text/escape/visible.ts'
import { formatBytes } from '../../text/format-bytes.ts'
import type { Block, Column, DetailsBlock, TableBlock } from '../document/block.ts'
import type { CommitLinks } from '../markdown-options.ts'
import type { Trend } from '../summary/trend.ts'
import { inlineWriter, type InlineWriter } from './markdown/inlines.ts'
import { trendAxis, type TrendAxis } from './markdown/trend-axis.ts'
import { trendChart } from './markdown/trend-chart.ts'

const ALERTS = { fail: 'CAUTION', warn: 'WARNING' } as const

/**
 * A document as GitHub-flavoured markdown. Nothing that came from an image, a Dockerfile or a name can become more than text or code.
 *
 * @param linked whether Dockerfile lines are links.
 */
export function writeMarkdown(
  blocks: readonly Block[],
  { links, linked }: { readonly links: CommitLinks | undefined; readonly linked: boolean },
): string {
  return writeBlocks(blocks, inlineWriter(links, linked))
}

function writeBlocks(blocks: readonly Block[], writer: InlineWriter): string {
  return blocks
    .map(block => writeBlock(block, writer))
    .filter(text => text !== '')
    .join('\n\n')
}

function writeBlock(block: Block, writer: InlineWriter): string {
  const { line } = writer
  switch (block.kind) {
    case 'headline':
      return headlineStart(block) + line(block.text)
    case 'heading':
      return writeHeading(block, writer)
    case 'paragraph':
      return line(block.text)
    case 'alert':
      return `> [!${ALERTS[block.mark]}]\n> ${block.sentences.map(line).join('\n>\n> ')}`
    case 'table':
      return writeTable(block, writer)
    case 'list':
      return block.items
        .map(item => line(block.mark === undefined ? item : [{ mark: block.mark }, ...[item].flat()]))
        .map(item => `- ${item}`)
        .join('\n')
    case 'details':
      return writeDetails(block, writer)
    case 'code':
      return writeCode(block)
    case 'chart':
      return writeChart(block.trend)
    case 'footer':
      return `<sub>${block.parts.map(line).join(' · ')}</sub>`
  }
}

type BlockOf<Kind extends Block['kind']> = Extract<Block, { readonly kind: Kind }>

function headlineStart({ quiet }: BlockOf<'headline'>): string {
  return quiet === true ? '' : '### '
}

function writeHeading({ text, only }: BlockOf<'heading'>, { line }: InlineWriter): string {
  return only === undefined ? `**${line(text)}**` : ''
}

/** The fence is longer than any run of backticks inside (CommonMark 4.5). */
function writeCode({ language, lines }: BlockOf<'code'>): string {
  const shown = lines.map(visibleLine)
  const longest = Math.max(2, ...shown.flatMap(line => (line.match(/`+/g) ?? []).map(({ length }) => length)))
  const fence = '`'.repeat(longest + 1)
  return [fence + language, ...shown, fence].join('\n')
}

/** GitHub renders markdown inside only after a blank line, and none in the summary. */
function writeDetails({ title, facts, blocks }: DetailsBlock, writer: InlineWriter): string {
  const summary = `${writer.summary(title)}: ${writer.summary(facts)}`
  return `<details><summary>${summary}</summary>\n\n${writeBlocks(blocks, writer)}\n\n</details>`
}

function writeTable({ columns, rows }: TableBlock, { cell }: InlineWriter): string {
  const lines = [
    joinCells(
      columns,
      columns.map(({ heading }) => cell(heading)),
    ),
    columns.filter(({ joined }) => joined !== true).map(({ align }) => (align === 'right' ? '--:' : ':--')),
    ...rows.map(row =>
      joinCells(
        columns,
        columns.map((_, index) => cell(row[index] ?? '')),
      ),
    ),
  ]
  return lines.map(cells => `|${cells.map(text => (text === '' ? ' ' : ` ${text} `)).join('|')}|`).join('\n')
}

/** Cells of joined columns go into the cell before. */
function joinCells(columns: readonly Column[], cells: readonly string[]): string[] {
  const joined: string[] = []
  for (const [index, text] of cells.entries()) {
    const last = columns[index]?.joined === true ? joined.pop() : undefined
    joined.push([...(last === undefined ? [] : [last]), text].filter(each => each !== '').join(' '))
  }
  return joined
}

function writeChart(trend: Trend): string {
  const axis = trendAxis(trend)
  return `${trendChart(trend, axis)}\n\n${axisLine(trend, axis)}`
}

function axisLine({ budget }: Trend, { from, to, unit, hasBudget }: TrendAxis): string {
  const range = `The axis goes from ${from} to ${to} ${unit}${Number(from) === 0 ? '' : ', not from zero'}`
  if (budget === null) return `${range}.`
  const size = formatBytes(budget)
  return hasBudget
    ? `${range}; the horizontal line is the budget of ${size}.`
    : `${range}; the budget of ${size} is outside the chart.`
}
