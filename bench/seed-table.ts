import type { Bytes } from '../src/model/bytes.ts'
import { formatBytes } from '../src/text/format-bytes.ts'

/** A row of the table in the article that slim-build began with, and the application that we measure for it. */
export interface ArticleRow {
  readonly application: string
  /** Its folder in examples/. */
  readonly example: 'node-typescript' | 'go-http' | 'python-fastapi' | 'react-nginx'
  /** As the article writes them. It does not say which bytes it counts. */
  readonly before: string
  readonly after: string
  /** Percent. */
  readonly reduction: number
}

export const ARTICLE: readonly ArticleRow[] = [
  {
    application: 'Node.js + TypeScript',
    example: 'node-typescript',
    before: '850 MB',
    after: '180 MB',
    reduction: 79,
  },
  { application: 'Go application', example: 'go-http', before: '900 MB', after: '12 MB', reduction: 99 },
  {
    application: 'Python (FastAPI)',
    example: 'python-fastapi',
    before: '1.2 GB',
    after: '350 MB',
    reduction: 71,
  },
  { application: 'React + Nginx', example: 'react-nginx', before: '700 MB', after: '25 MB', reduction: 96 },
]

/** One image, as slim-build has measured it. */
export interface MeasuredImage {
  readonly total: Bytes
  /** What of it is from the base image of its last stage. */
  readonly base: Bytes
  /** That image as the Dockerfile names it; null where there is none. */
  readonly baseName: string | null
  /** Whether that image is a stand-in, whose size is not that of the real one. */
  readonly standIn: boolean
}

/** An application built in both ways. */
export interface MeasuredPair {
  readonly row: ArticleRow
  readonly monolithic: MeasuredImage
  readonly multiStage: MeasuredImage
}

const SEED_HEADING: readonly string[] = [
  'application',
  'article',
  'reduction',
  'unpacked',
  'reduction',
  'compressed',
  'reduction',
]

/** Where and of what the numbers were made. */
export interface Circumstances {
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly machine: string
  /** Base images that are stand-ins. */
  readonly standIns: readonly string[]
}

/** All that was measured, as markdown: the article's table with our numbers beside its own, and what qualifies them. */
export function formatMeasured(pairs: readonly MeasuredPair[], circumstances: Circumstances): string {
  const { date, machine, standIns } = circumstances
  const short = [...findShortfalls(pairs, 'unpacked'), ...findShortfalls(pairs, 'compressed')]
  const paragraphs = [
    `Measured on ${date} on ${machine}.`,
    formatTable(pairs),
    standIns.length === 0
      ? 'The base images are the real ones.'
      : `These base images are stand-ins made from Debian and npm packages, and their sizes are not those of the real ones: ${standIns.map(name => `\`${name}\``).join(', ')}.`,
    short.length === 0
      ? "Each row reaches the article's reduction, in unpacked and in compressed bytes."
      : `Less than the article's reduction:\n\n${short.map(sentence => `- ${sentence}\n`).join('')}`,
  ]
  return paragraphs.map(paragraph => `${paragraph.trim()}\n`).join('\n')
}

/** What stands before and after the measured part of the document. */
const [BEGIN, END] = ['<!-- npm run bench:seed -- --write -->', '<!-- end of what it writes -->']

/**
 * A document with another measured part.
 *
 * @throws Error when it has no place for it
 */
export function withMeasured(document: string, measured: string): string {
  const [before, , after] = splitDocument(document)
  return `${before}${BEGIN}\n\n${measured.trim()}\n\n${END}${after}`
}

/**
 * The measured part of a document.
 *
 * @throws Error when it has none
 */
export function measuredIn(document: string): string {
  return splitDocument(document)[1]
}

function splitDocument(document: string): [string, string, string] {
  const [from, to] = [document.indexOf(BEGIN), document.indexOf(END)]
  if (from < 0 || to < from) throw new Error(`the document has no ${BEGIN} and ${END} after it`)
  return [
    document.slice(0, from),
    document.slice(from + BEGIN.length, to).trim(),
    document.slice(to + END.length),
  ]
}

function formatTable(pairs: readonly MeasuredPair[]): string {
  const align = SEED_HEADING.map((_, column) => (column === 0 ? '---' : '--:'))
  const rows = pairs.map(pair => [
    `[${pair.row.application}](../examples/${pair.row.example})`,
    `${pair.row.before} → ${pair.row.after}`,
    `${pair.row.reduction} %`,
    ...measuredCells(pair, 'unpacked'),
    ...measuredCells(pair, 'compressed'),
  ])
  return [SEED_HEADING, align, ...rows].map(cells => `| ${cells.join(' | ')} |\n`).join('')
}

function measuredCells({ monolithic, multiStage }: MeasuredPair, metric: keyof Bytes): string[] {
  const [before, after] = [monolithic.total[metric], multiStage.total[metric]]
  return [`${formatBytes(before)} → ${formatBytes(after)}`, `${percentOf(before, after).toFixed(1)} %`]
}

/** Where a measured reduction is less than the article's, and what stands in the way. One sentence each. */
export function findShortfalls(pairs: readonly MeasuredPair[], metric: keyof Bytes): string[] {
  return pairs.flatMap(({ row, monolithic, multiStage }) => {
    const { total, base, baseName, standIn } = multiStage
    const reached = percentOf(monolithic.total[metric], total[metric])
    if (reached >= row.reduction) return []
    const share = `${formatBytes(base[metric])} of its ${formatBytes(total[metric])}`
    const cause =
      baseName === null
        ? 'nothing of it is from a base image'
        : `${share} are \`${baseName}\`${standIn ? ', a stand-in' : ''}`
    return [
      `${row.application}, ${metric}: ${reached.toFixed(1)} % where the article has ${row.reduction} %; ${cause}.`,
    ]
  })
}

function percentOf(before: number, after: number): number {
  return (1 - after / before) * 100
}
