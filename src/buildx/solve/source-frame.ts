/** The lines of a Dockerfile that a failure points at. */
export interface SourceFrame {
  /** File name without its folder, as BuildKit names it. */
  readonly file: string
  /** 1-based, inclusive. */
  readonly line: number
  readonly endLine: number
  /** The marked lines as they are written. */
  readonly source: readonly string[]
}

/**
 * Finds the source frame that buildx prints when a step fails:
 *
 *     Dockerfile:2
 *     --------------------
 *        1 |     FROM alpine
 *        2 | >>> RUN false
 *     --------------------
 *
 * The last frame counts: before it come those of the causes that wrap it.
 */
export function findSourceFrame(lines: readonly string[]): SourceFrame | null {
  for (let at = lines.length - 1; at > 0; at--) {
    if (!isRule(lines[at]) || isRule(lines[at - 1])) continue
    const head = /^(.+):(\d+)$/.exec(lines[at - 1] ?? '')
    if (head?.[1] === undefined) continue
    const marked = markedLines(lines.slice(at + 1))
    const first = marked[0]?.line ?? Number(head[2])
    return {
      file: head[1],
      line: first,
      endLine: marked.at(-1)?.line ?? first,
      source: marked.map(({ text }) => text),
    }
  }
  return null
}

function isRule(line: string | undefined): boolean {
  return line !== undefined && /^-{10,}$/.test(line)
}

function markedLines(lines: readonly string[]): { line: number; text: string }[] {
  const marked: { line: number; text: string }[] = []
  for (const line of lines) {
    if (isRule(line)) break
    const found = /^\s*(\d+) \| >>> ?(.*)$/.exec(line)
    if (found !== null) marked.push({ line: Number(found[1]), text: found[2] ?? '' })
  }
  return marked
}
