import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Report } from '../report/report.ts'
import { type GrownLine, grownLines } from '../report/summary/grown-lines.ts'
import { formatBytes } from '../units/format-bytes.ts'
import { formatDelta } from '../units/format-delta.ts'
import type { Annotation, WorkflowLog } from './workflow-log.ts'

/** Causes that a message names. */
const MOST_CAUSES = 3

/**
 * Annotates the Dockerfile lines that made an image bigger, the biggest first: as warnings when a budget on growth is overrun or
 * nearly used up, else as notices. Only a Dockerfile that is a file of the workspace has lines that GitHub can show.
 *
 * @param workspace the directory that paths start at; absolute.
 */
export async function annotateGrowth(report: Report, workspace: string, log: WorkflowLog): Promise<void> {
  const level = crossesGrowth(report) ? 'warning' : 'notice'
  for (const line of grownLines(report)) {
    if (log.roomFor(level) === 0) return
    if (await isFileOf(workspace, line.where.dockerfile))
      log.annotate({ ...annotationOfLine(line, report.image.name), level })
  }
}

function crossesGrowth({ verdict }: Report): boolean {
  return verdict.judgements.some(
    ({ kind, outcome }) => kind === 'growth' && (outcome === 'fail' || outcome === 'warn'),
  )
}

async function isFileOf(workspace: string, file: string): Promise<boolean> {
  const inside = path.relative(workspace, path.resolve(workspace, file))
  if (inside.split(path.sep).join('/') !== file || inside.startsWith('..')) return false
  return stat(path.join(workspace, inside)).then(
    found => found.isFile(),
    () => false,
  )
}

/** `RUN npm ci makes api 17.2 MB compressed larger: @aws-sdk/* +14.1 MB (32 new npm packages), …`. */
function annotationOfLine({ where, metric, bytes, causes, platform }: GrownLine, image: string): Annotation {
  const shown = causes.slice(0, MOST_CAUSES).map(({ subject, detail, [metric]: size }) => {
    const words = detail.replaceAll('`', '').slice(0, 100)
    return subject === null
      ? `${words} ${formatDelta(size)}`
      : `${subject.slice(-150)} ${formatDelta(size)} (${words})`
  })
  const left = causes.length - shown.length
  const rest = left === 0 ? '' : `, and ${left} more`
  const on = platform === null ? '' : ` on ${platform}`
  const what = `${where.instruction.slice(0, 100)} makes ${image.slice(0, 80)}${on}`
  return {
    file: where.dockerfile,
    line: where.line,
    endLine: where.endLine,
    title: formatDelta(bytes),
    message: `${what} ${formatBytes(bytes)} larger (${metric}): ${shown.join(', ')}${rest}`,
  }
}
