import type { TextEdit } from './apply-edits.ts'
import { changesOf, linesOf } from './line-changes.ts'

/** Lines of a file, and what edits make of them: one range from the first line that changes to the last. */
export interface ReplacedLines {
  /** 1-based and inclusive. */
  readonly startLine: number
  readonly endLine: number
  /** Without what ends them. */
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/**
 * What edits make of a text, as one range of lines. Lines that are only added come with one beside them, the one above if there is one:
 * a range has a line at least.
 *
 * @returns null where nothing changes, or the text has no line.
 */
export function replacedLines(text: string, edits: readonly TextEdit[]): ReplacedLines | null {
  const lines = linesOf(text)
  const changes = changesOf(lines, edits).filter(({ from, to, lines: own }) => to > from || own.length > 0)
  const [first, last] = [changes[0], changes.at(-1)]
  if (first === undefined || last === undefined || lines.length === 0) return null
  const isAdded = first === last && first.from === first.to
  const from = isAdded ? Math.max(0, first.from - 1) : first.from
  const to = isAdded ? from + 1 : last.to
  const after: string[] = []
  let at = from
  for (const change of changes) {
    after.push(...lines.slice(at, change.from), ...change.lines)
    at = change.to
  }
  after.push(...lines.slice(at, to))
  return { startLine: from + 1, endLine: to, before: bare(lines.slice(from, to)), after: bare(after) }
}

function bare(lines: readonly string[]): string[] {
  return lines.map(line => line.replace(/\n$/, ''))
}
