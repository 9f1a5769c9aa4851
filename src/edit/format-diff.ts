import { type Change, changesOf, linesOf } from './line-changes.ts'
import type { Patch, PatchedFile } from './make-patch.ts'

/** Lines around a change, as git shows them. */
const CONTEXT = 3

/**
 * A patch in the form of `git diff`, which `git apply` and `patch -p1` take. It is made of the edits themselves, so nothing has to be
 * searched: what did not change is not in it.
 */
export function formatDiff({ files }: Pick<Patch, 'files'>): string {
  return files.map(formatFile).join('')
}

function formatFile({ file, before, edits }: PatchedFile): string {
  const lines = linesOf(before ?? '')
  const [from, to] = [gitPath(`a/${file}`), gitPath(`b/${file}`)]
  const head = [
    `diff --git ${from} ${to}`,
    ...(before === null ? ['new file mode 100644', '--- /dev/null'] : [`--- ${from}${tabAfter(from)}`]),
    `+++ ${to}${tabAfter(to)}`,
  ]
  return `${[...head, ...hunks(lines, changesOf(lines, edits))].join('\n')}\n`
}

function hunks(lines: readonly string[], changes: readonly Change[]): string[] {
  const hunks: Change[][] = []
  for (const change of changes) {
    const last = hunks.at(-1)
    if (last !== undefined && change.from - (last.at(-1)?.to ?? 0) <= 2 * CONTEXT) last.push(change)
    else hunks.push([change])
  }
  let grown = 0
  return hunks.flatMap(own => {
    const written = formatHunk(lines, own, grown)
    grown += own.reduce((sum, { from, to, lines: { length } }) => sum + length - (to - from), 0)
    return written
  })
}

/** @param grown lines by which the file is longer than it was before this place. */
function formatHunk(lines: readonly string[], changes: readonly Change[], grown: number): string[] {
  const from = Math.max(0, (changes[0]?.from ?? 0) - CONTEXT)
  const to = Math.min(lines.length, (changes.at(-1)?.to ?? 0) + CONTEXT)
  const written: string[] = []
  let at = from
  let added = 0
  for (const change of changes) {
    written.push(...marked(' ', lines.slice(at, change.from)))
    written.push(...marked('-', lines.slice(change.from, change.to)), ...marked('+', change.lines))
    added += change.lines.length - (change.to - change.from)
    at = change.to
  }
  written.push(...marked(' ', lines.slice(at, to)))
  const head = `@@ -${rangeOf(from, to - from)} +${rangeOf(from + grown, to - from + added)} @@`
  return [head, ...written]
}

/** Of no lines, the line before is named. */
function rangeOf(from: number, count: number): string {
  return count === 0 ? `${from},0` : count === 1 ? `${from + 1}` : `${from + 1},${count}`
}

function marked(mark: string, lines: readonly string[]): string[] {
  return lines.flatMap(line =>
    line.endsWith('\n') ? [mark + line.slice(0, -1)] : [mark + line, '\\ No newline at end of file'],
  )
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
}

/** A path as git quotes it (`core.quotePath`). */
function gitPath(path: string): string {
  if (/^[ !#-[\]-~]*$/.test(path)) return path
  const quoted = Array.from(new TextEncoder().encode(path), byte => {
    const char = String.fromCharCode(byte)
    if (ESCAPES[char] !== undefined) return ESCAPES[char]
    return byte >= 0x20 && byte < 0x7f ? char : `\\${byte.toString(8).padStart(3, '0')}`
  })
  return `"${quoted.join('')}"`
}

/** Says where a name with blanks ends. */
function tabAfter(path: string): string {
  return path.includes(' ') && !path.startsWith('"') ? '\t' : ''
}
