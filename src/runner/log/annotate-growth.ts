import { stat } from 'node:fs/promises'
import path from 'node:path'
import { pathInside } from '../../files/path-inside.ts'
import type { CauseRow } from '../../model/report-change.ts'
import type { Report } from '../../model/report.ts'
import { hiderWords } from '../../report/sections/hider-words.ts'
import { crossesGrowth, type GrownLine, grownLines } from '../../report/summary/grown-lines.ts'
import { lineSavings } from '../../report/summary/line-savings.ts'
import { plainLine } from '../../report/writers/terminal/inlines.ts'
import { visible } from '../../text/escape/visible.ts'
import { formatBytes } from '../../text/format-bytes.ts'
import { formatDelta } from '../../text/format-delta.ts'
import type { Annotation, WorkflowLog } from './workflow-log.ts'

/** Causes that a message names. */
const MOST_CAUSES = 3

/** Changes that a message asks for. */
const MOST_SAVINGS = 2

/**
 * Annotates the Dockerfile lines that made an image bigger, the biggest first: as warnings when a budget on growth is overrun or
 * nearly used up, else as notices. Only a Dockerfile that is a file of the repository has lines that GitHub can show.
 *
 * @param sources the directory that paths start at; absolute.
 */
export async function annotateGrowth(report: Report, sources: string, log: WorkflowLog): Promise<void> {
  const level = crossesGrowth(report) ? 'warning' : 'notice'
  for (const line of grownLines(report)) {
    if (log.roomFor(level) === 0) return
    if (await isFileOf(sources, line.where.dockerfile))
      log.annotate({ ...annotationOfLine(line, report), level })
  }
}

async function isFileOf(sources: string, file: string): Promise<boolean> {
  const place = path.resolve(sources, file)
  if (pathInside(place, path.resolve(sources)) !== file) return false
  return stat(place).then(
    found => found.isFile(),
    () => false,
  )
}

/** `RUN npm ci makes api 17.2 MB compressed larger: @aws-sdk/* +14.1 MB (32 new npm packages), …. Saves about 18.4 MB compressed: npm ci --omit=dev`. */
function annotationOfLine(grown: GrownLine, report: Report): Annotation {
  const { where, metric, bytes, causes, platform } = grown
  const shown = causes.slice(0, MOST_CAUSES).map(cause => causeWords(cause, metric))
  const left = causes.length - shown.length
  const rest = left === 0 ? '' : `, and ${left} more`
  const on = platform === null ? '' : ` on ${platform}`
  const what = `${where.instruction.slice(0, 100)} makes ${report.image.name.slice(0, 80)}${on}`
  return {
    file: where.dockerfile,
    line: where.line,
    endLine: where.endLine,
    title: formatDelta(bytes),
    message: `${what} ${formatBytes(bytes)} larger (${metric}): ${shown.join(', ')}${rest}${savingsOfLine(grown, report)}`,
  }
}

function causeWords(cause: CauseRow, metric: GrownLine['metric']): string {
  const { subject, detail, made, [metric]: size } = cause
  const origin = made === undefined ? '' : `, from line ${made.line}`
  const words = detail.replaceAll('`', '').slice(0, 100) + origin
  return subject === null
    ? plainLine([words, ...hiderWords(cause), ` ${formatDelta(size)}`])
    : `${subject.slice(-150)} ${formatDelta(size)} (${words})`
}

/** `. Saves about 18.4 MB compressed: npm ci --omit=dev`; empty where nothing is known to save anything there. */
function savingsOfLine({ where, platform }: GrownLine, report: Report): string {
  const all = lineSavings(report, where, platform)
  if (all.length === 0) return ''
  const saved = all.reduce((sum, { compressed }) => sum + compressed, 0)
  const shown = all.slice(0, MOST_SAVINGS).map(({ fix }) => visible(plainLine({ words: fix }), 120))
  const left = all.length - shown.length
  return `. Saves about ${formatBytes(saved)} compressed: ${shown.join('; ')}${left === 0 ? '' : `; and ${left} more`}`
}
