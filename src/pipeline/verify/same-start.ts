import type { Words } from '../../model/advice.ts'
import { hideSecrets } from '../../text/hide-secrets.ts'
import { steadyText } from '../../text/steady-text.ts'

/** How a container started. */
export interface Start {
  /** Null: it still runs. */
  readonly exitCode: number | null
  /** The first lines that it printed. Untrusted text. */
  readonly lines: readonly string[]
}

/**
 * What a container of the changed image does otherwise than one of the image as it is, as the end of a sentence; null: nothing.
 *
 * Both still run, or both ended with the same exit code and the same first lines. Numbers, addresses, dates and ids are taken out: they
 * differ from run to run.
 */
export function startDifference(before: Start, after: Start): Words | null {
  if (before.exitCode !== after.exitCode) {
    const said = errorLine(after)
    return [
      `a container ${ended(after)} where one of the image as it is ${ended(before)}`,
      ...(said === null ? [] : [': ', { code: said }]),
    ]
  }
  if (after.exitCode === null) return null
  const [was, is] = [before, after].map(({ lines }) => lines.map(steady))
  const at = (is ?? []).findIndex((line, index) => line !== was?.[index])
  const other = at >= 0 ? after.lines[at] : undefined
  if (other !== undefined) return ['a container prints something else: ', { code: shown(other) }]
  const missing = before.lines[after.lines.length]
  return missing === undefined ? null : ['a container no longer prints ', { code: shown(missing) }]
}

/** Whether two containers of one image printed the same. */
export function printsTheSame(one: Start, other: Start): boolean {
  return one.lines.map(steady).join('\n') === other.lines.map(steady).join('\n')
}

function ended({ exitCode }: Start): string {
  return exitCode === null ? 'stays up' : `exits with code ${exitCode}`
}

/** The line that says most of why it ended. */
function errorLine({ exitCode, lines }: Start): string | null {
  if (exitCode === null) return null
  const line =
    lines.find(each => /error|cannot|not found|no such|denied|missing|fail/i.test(each)) ?? lines.at(-1)
  return line === undefined ? null : shown(line)
}

function steady(line: string): string {
  return steadyText(line, [])
    .replace(/0x[0-9a-f]+/gi, '*')
    .replace(/\d+(?:[.,]\d+)*/g, '*')
    .trimEnd()
}

/** Characters of a line that a sentence has. */
const LONGEST_LINE = 200

/** As a report can show it. */
function shown(line: string): string {
  const text = hideSecrets(line.trim(), [])
  return text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE - 1)}…` : text
}
