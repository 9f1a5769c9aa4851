import { asList, asText, field } from '../json-shape.ts'

/** What one of BuildKit's checks found in a Dockerfile. All texts are untrusted: escape before printing. */
export interface CheckFinding {
  /** Name of the check, `FromAsCasing`. */
  readonly rule: string
  /** What is wrong, a sentence. */
  readonly message: string
  /** Where the check is explained, or null. */
  readonly url: string | null
  /** 1-based, inclusive; null when the check names no place. */
  readonly line: number | null
  readonly endLine: number | null
}

/** Reads what `--call=check,format=json` printed: each finding once, in BuildKit's order. What has another shape is left out. */
export function parseFindings(check: unknown): readonly CheckFinding[] {
  const findings = asList(field(check, 'warnings')).map(parseFinding)
  const once = new Map(
    findings.flatMap(finding => (finding === null ? [] : [[JSON.stringify(finding), finding]])),
  )
  return [...once.values()]
}

/**
 * The same finding as a build says it in its progress: `FromAsCasing: … (line 4)`.
 */
export function findingInProgress({ rule, message, line }: CheckFinding): string {
  return `${rule}: ${message}${line === null ? '' : ` (line ${line})`}`
}

function parseFinding(value: unknown): CheckFinding | null {
  const rule = asText(field(value, 'ruleName')) ?? ''
  const message = asText(field(value, 'detail')) ?? asText(field(value, 'description')) ?? ''
  if (rule === '' && message === '') return null
  const range = asList(field(value, 'location', 'ranges'))[0]
  const line = lineOf(field(range, 'start', 'line'))
  return {
    rule,
    message,
    url: asText(field(value, 'url')),
    line,
    endLine: line === null ? null : (lineOf(field(range, 'end', 'line')) ?? line),
  }
}

function lineOf(value: unknown): number | null {
  return Number.isSafeInteger(value) && (value as number) > 0 ? (value as number) : null
}
