import { replacedLines } from '../edit/replaced-lines.ts'
import { type SourceFiles, textOf } from '../edit/source-files.ts'
import type { AdviceRow, EachEditRow } from '../model/report-advice.ts'
import type { SuggestedFix } from '../model/suggested-fix.ts'
import { visibleLine } from '../text/escape/visible.ts'
import type { Judged } from './judge-measurement.ts'

/** Lines of a suggestion; more are no small change. */
const MOST_LINES = 30

/**
 * What of an image's advice can be said as one change of a few lines of one file that is there, most bytes first. It is that of the platform
 * that the report starts with. Lines that cannot be shown to the letter are left out: what would be applied is what is shown.
 */
export function suggestedFixes({ report, sources }: Pick<Judged, 'report' | 'sources'>): SuggestedFix[] {
  const [image] = report.platforms
  if (image === undefined || sources === undefined) return []
  const { rows, eachEdit } = image.advice
  return [...rows, ...eachEdit].filter(isSure).flatMap(row => suggestedFix(row, sources) ?? [])
}

/** Where changes are tried, only what is proved is suggested. */
function isSure({ trial }: AdviceRow | EachEditRow): boolean {
  return trial === undefined || trial.state === 'proved'
}

function suggestedFix(advice: AdviceRow | EachEditRow, sources: SourceFiles): SuggestedFix | null {
  const { edits = [], where } = advice
  const [file, ...others] = new Set(edits.map(edit => edit.file))
  const text = file === undefined || others.length > 0 ? null : textOf(sources, file)
  const lines = text === null ? null : replacedLines(text, edits)
  if (file === undefined || lines === null) return null
  const { startLine, endLine, before, after } = lines
  if (Math.max(before.length, after.length) > MOST_LINES) return null
  if (![...before, ...after].every(line => visibleLine(line) === line)) return null
  const about = where?.dockerfile === file ? where : { line: startLine, endLine }
  return { file, ...lines, about: { line: about.line, endLine: about.endLine }, advice }
}
