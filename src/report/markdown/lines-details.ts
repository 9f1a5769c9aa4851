import { subtractBytes, sumBytes, type Bytes } from '../../units/bytes.ts'
import { formatBytes } from '../../units/format-bytes.ts'
import { formatDelta } from '../../units/format-delta.ts'
import { formatSeconds } from '../../units/format-seconds.ts'
import { codeCell } from '../escape/code-span.ts'
import type { LayerRow, PlatformReport } from '../report.ts'
import { countNoun } from '../summary/count-noun.ts'
import { shownLines, type ShownLine } from '../summary/shown-lines.ts'
import { details } from './details.ts'
import { placeCell } from './links.ts'
import type { CommitLinks } from './markdown-options.ts'
import { markdownTable, type Column } from './markdown-table.ts'

/** Every line that made a layer or took time, with what it weighs; the layers instead where no line is known. */
export function linesDetails(image: PlatformReport, most: number, links: CommitLinks | undefined): string {
  return image.lines.length === 0 ? layersDetails(image, most) : linesTable(image, most, links)
}

function linesTable(image: PlatformReport, most: number, links: CommitLinks | undefined): string {
  const { rows, rest } = shownLines(image, most)
  const compared = image.change !== null && image.change.compressedIncomparable === null
  const columns: Column[] = [
    ['Compressed', 'right'],
    ['Unpacked', 'right'],
    ...(compared ? [['Δ compressed', 'right'] as const] : []),
    ['Time', 'right'],
    ['Line', 'left'],
  ]
  const cells = (line: Bytes & { delta: Bytes | null }, time: string, name: string): string[] => [
    formatBytes(line.compressed),
    formatBytes(line.unpacked),
    ...(compared ? [line.delta === null ? '' : formatDelta(line.delta.compressed)] : []),
    time,
    name,
  ]
  const table = markdownTable(columns, [
    ...rows.map(row =>
      cells(row, timeCell(row), row.where === null ? noLine(row) : placeCell(row.where, links)),
    ),
    ...(rest.count === 0 ? [] : [cells({ ...rest, delta: null }, '', countNoun(rest.count, 'more line'))]),
  ])
  const facts = `${countNoun(image.lines.length, 'line')}, ${countNoun(image.layers.length, 'layer')}`
  return details('Dockerfile lines', facts, table)
}

function timeCell({ seconds, cached }: ShownLine): string {
  if (cached === true) return 'cached'
  return seconds === null ? '' : formatSeconds(seconds)
}

function noLine({ layers }: ShownLine): string {
  return `${countNoun(layers, 'layer')} of the base image or of no known line`
}

/** For images that BuildKit did not build here: what the image's own history says. */
function layersDetails({ layers }: PlatformReport, most: number): string {
  const shown = layers.slice(0, most)
  const rest = subtractBytes(sumBytes(layers), sumBytes(shown))
  const left = layers.length - shown.length
  const table = markdownTable(
    [
      ['Layer', 'right'],
      ['Compressed', 'right'],
      ['Unpacked', 'right'],
      ['Made by', 'left'],
    ],
    [
      ...shown.map((layer, index) => [
        `${index + 1}`,
        formatBytes(layer.compressed),
        formatBytes(layer.unpacked),
        madeBy(layer),
      ]),
      ...(left === 0
        ? []
        : [['', formatBytes(rest.compressed), formatBytes(rest.unpacked), countNoun(left, 'more layer')]]),
    ],
  )
  return details('Layers', countNoun(layers.length, 'layer'), table)
}

function madeBy({ createdBy, origin }: LayerRow): string {
  const mark = origin === 'base' ? '🧱 base: ' : ''
  return createdBy === null ? `${mark}history does not say` : `${mark}${codeCell(createdBy, 80)}`
}
