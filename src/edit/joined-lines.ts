import type { DockerfileText, Span } from './dockerfile-text.ts'

/** Lines of an instruction as BuildKit joins them, with the way back to the file. */
export interface JoinedLines {
  readonly text: string
  /** The offset in the file of each character and, at the end, the one after the last. */
  readonly offsets: readonly number[]
}

/**
 * Joins the lines of a part of a Dockerfile: what makes them go on is left out, and so are lines of comment and empty lines in between.
 *
 * @returns null where tools read the end of a line in different ways: two escape characters stand there.
 */
export function joinLines({ text, escape }: DockerfileText, { start, end }: Span): JoinedLines | null {
  const offsets: number[] = []
  let joined = ''
  let at = start
  while (at < end) {
    const newline = text.indexOf('\n', at)
    const next = newline < 0 || newline >= end ? end : newline + 1
    const line = text.slice(at, next).replace(/\r?\n$/, '')
    const isFirst = at === start
    if (isFirst || !/^\s*(?:#|$)/.test(line)) {
      const kept = line.replace(escape === '`' ? /`[ \t]*$/ : /\\[ \t]*$/, '')
      if (kept.length < line.length && kept.endsWith(escape)) return null
      // A line that does not go on ends the instruction, whatever follows in the part.
      for (let index = 0; index < kept.length; index++) offsets.push(at + index)
      joined += kept
    }
    at = next
  }
  return { text: joined, offsets: [...offsets, end] }
}
