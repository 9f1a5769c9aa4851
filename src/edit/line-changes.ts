import { applyEdits, inOrder, type TextEdit } from './apply-edits.ts'

/** Lines that are exchanged for others, each with what ends it. */
export interface Change {
  /** The first line, from 0, and the one after the last, in the file as it was. */
  readonly from: number
  readonly to: number
  readonly lines: readonly string[]
}

/** The lines of a text, with what ends them. */
export function linesOf(text: string): string[] {
  return text.match(/[^\n]+\n?|\n/g) ?? []
}

/** The lines that edits touch, without those that they leave as they are. Edits of lines that touch are one change. */
export function changesOf(lines: readonly string[], edits: readonly TextEdit[]): Change[] {
  const starts = startsOf(lines)
  const lineOf = (offset: number): number =>
    Math.max(
      0,
      starts.findLastIndex(start => start <= offset),
    )
  const groups: { from: number; to: number; edits: TextEdit[] }[] = []
  for (const edit of inOrder(edits)) {
    const [from, to] = [lineOf(edit.start), Math.min(lines.length, lineOf(edit.end) + 1)]
    const last = groups.at(-1)
    if (last === undefined || from > last.to) groups.push({ from, to, edits: [edit] })
    else {
      last.to = Math.max(last.to, to)
      last.edits.push(edit)
    }
  }
  return groups.map(({ from, to, edits: own }) => {
    const start = starts[from] ?? 0
    const moved = own.map(edit => ({ ...edit, start: edit.start - start, end: edit.end - start }))
    const text = applyEdits(lines.slice(from, to).join(''), moved) ?? ''
    return trimmed({ from, to, lines: linesOf(text) }, lines)
  })
}

/** Where each line starts, and where one after the last would, unless that one does not end. */
function startsOf(lines: readonly string[]): number[] {
  const starts = [0]
  for (const line of lines) if (line.endsWith('\n')) starts.push((starts.at(-1) ?? 0) + line.length)
  return starts
}

/** Without equal lines at its start and its end. */
function trimmed({ from, to, lines }: Change, all: readonly string[]): Change {
  const old = all.slice(from, to)
  const most = Math.min(old.length, lines.length)
  let head = 0
  while (head < most && old[head] === lines[head]) head += 1
  let tail = 0
  while (tail < most - head && old.at(-1 - tail) === lines.at(-1 - tail)) tail += 1
  return { from: from + head, to: to - tail, lines: lines.slice(head, lines.length - tail) }
}
