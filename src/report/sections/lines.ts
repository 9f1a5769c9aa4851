import { type Bytes, sumBytes } from '../../model/bytes.ts'
import type { LayerRow, SourceLocation } from '../../model/report-rows.ts'
import type { PlatformReport } from '../../model/report.ts'
import { formatBytes } from '../../text/format-bytes.ts'
import { formatSeconds } from '../../text/format-seconds.ts'
import { type Block, type Column, details, inlinesOf, type Text } from '../document/block.ts'
import { countNoun } from '../summary/count-noun.ts'
import { type ShownLine, shownLines } from '../summary/shown-lines.ts'
import { sizeBar } from '../summary/size-bar.ts'
import { INSTRUCTION } from './causes.ts'
import { unpackedWords } from './size.ts'

/** Columns of both kinds of bytes. */
export const SIZES: readonly Column[] = [
  { heading: 'Compressed', align: 'right' },
  { heading: 'Unpacked', align: 'right' },
]

/** The cells of {@link SIZES}. */
export function sizeCells({ compressed, unpacked }: Bytes): readonly [string, string] {
  return [formatBytes(compressed), formatBytes(unpacked)]
}

/** Every line that made a layer or took time, with its size; the layers instead where no line is known. */
export function linesDetails(image: PlatformReport, most: number): Block {
  return image.lines.length === 0 ? layersDetails(image, most) : linesTable(image, most)
}

function linesTable(image: PlatformReport, most: number): Block {
  const { count, rows, rest } = shownLines(image, most)
  const compared = image.change !== null && image.change.compressedIncomparable === null
  const unread = new Set(image.layers.flatMap(layer => (layer.unread === true ? [placeKey(layer)] : [])))
  const shown = new Set(rows.map(placeKey))
  const sizes = (line: Bytes & { readonly delta: Bytes | null }, isUnread: boolean): readonly Text[] => [
    formatBytes(line.compressed),
    unpackedWords(line.unpacked, isUnread),
    ...(compared && line.delta !== null ? [{ delta: line.delta.compressed }] : []),
  ]
  const inStages = new Set(rows.flatMap(({ where }) => where?.stage ?? [])).size > 0
  const facts = `${countNoun(count, 'line')}, ${countNoun(image.layers.length, 'layer')}`
  return details('Dockerfile lines', facts, {
    kind: 'table',
    columns: [
      ...SIZES,
      ...(compared ? [{ heading: 'Δ compressed', align: 'right' } as const] : []),
      { heading: 'Time', align: 'right' },
      { heading: 'Line', keep: true },
      { heading: '', joined: true, wrap: true },
      { heading: '▇', wide: true, keep: true },
    ],
    rows: [
      ...rows.map(row => [
        ...sizes(row, unread.has(placeKey(row))),
        timeCell(row),
        ...lineCells(row, inStages),
        sizeBar(row.compressed, image.total.compressed),
      ]),
      ...(rest.count === 0
        ? []
        : [
            [
              ...sizes(
                rest,
                [...unread].some(key => !shown.has(key)),
              ),
              '',
              '',
              countNoun(rest.count, 'more line'),
            ],
          ]),
    ],
  })
}

/** By which a row of the table has the layers of a line, or those of none. */
function placeKey({ where }: { readonly where: SourceLocation | null }): string {
  return where === null ? '' : JSON.stringify([where.dockerfile, where.line])
}

function lineCells({ where, layers, gone }: ShownLine, inStages: boolean): readonly Text[] {
  if (where === null) return ['', unlinedWords(layers)]
  const { stage, instruction } = where
  return [
    { place: where, gone },
    [
      ...(gone ? ['removed: '] : []),
      { code: instruction, most: INSTRUCTION },
      ...(inStages && stage !== null ? [' in ', { code: stage, most: 30 }] : []),
    ],
  ]
}

function unlinedWords(layers: number): string {
  return layers === 0
    ? 'layers that no line is known for, no longer there'
    : `${countNoun(layers, 'layer')} of the base image or of an unknown line`
}

function timeCell({ seconds, cached }: ShownLine): string {
  if (cached === true) return 'cached'
  return seconds === null ? '' : formatSeconds(seconds)
}

/** For images that BuildKit did not build here: what the image's own history says. */
function layersDetails({ layers, total }: PlatformReport, most: number): Block {
  const shown = layers.slice(0, most)
  const others = layers.slice(most)
  const isUnread = others.some(layer => layer.unread === true)
  const rest = sumBytes(others)
  return details('Layers', countNoun(layers.length, 'layer'), {
    kind: 'table',
    columns: [
      { heading: 'Layer', align: 'right' },
      ...SIZES,
      { heading: 'Made by', wrap: true },
      { heading: '▇', wide: true, keep: true },
    ],
    rows: [
      ...shown.map((layer, index) => [
        `${index + 1}`,
        formatBytes(layer.compressed),
        unpackedWords(layer.unpacked, layer.unread === true),
        madeBy(layer),
        sizeBar(layer.compressed, total.compressed),
      ]),
      ...(others.length === 0
        ? []
        : [
            [
              '',
              formatBytes(rest.compressed),
              unpackedWords(rest.unpacked, isUnread),
              countNoun(others.length, 'more layer'),
            ],
          ]),
    ],
  })
}

function madeBy({ createdBy, origin }: LayerRow): Text {
  const words: Text = createdBy === null ? 'not in the history' : { code: createdBy, most: 80 }
  return origin === 'base' ? [{ mark: 'base', word: 'base: ' }, ...inlinesOf(words)] : words
}
