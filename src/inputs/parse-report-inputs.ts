import { InputError } from '../errors/input-error.ts'
import { COMMENT_MODES, type CommentMode, FAIL_ONS, type FailOn } from '../model/choices.ts'
import type { RawInputs } from './input-reader.ts'
import { messages } from './messages.ts'
import { nearestName } from './nearest-name.ts'
import { parseChoice } from './parse-choice.ts'
import { REPORT_INPUTS, type ReportInputName } from './report-inputs.ts'

/** The inputs of the action in `report/`, read once. */
export interface ReportInputs {
  /** Null for the default. */
  readonly run: number | null
  /** As it was given. */
  readonly expected: string
  readonly comment: { readonly mode: CommentMode; readonly key: string | null }
  readonly failOn: FailOn
  /** Null when there is none. */
  readonly token: string | null
  /** Whole sentences on what was ignored. */
  readonly warnings: readonly string[]
}

/** @throws InputError for the first input that cannot be read. */
export function parseReportInputs(raw: RawInputs): ReportInputs {
  const text = (name: ReportInputName) => (raw.get(name) ?? '').trim()
  return {
    run: parseRun(text('run-id')),
    expected: text('expected'),
    comment: {
      mode: parseChoice(text('comment'), COMMENT_MODES, 'input `comment`'),
      key: text('comment-key') || null,
    },
    failOn: parseChoice(text('fail-on'), FAIL_ONS, 'input `fail-on`'),
    token: text('github-token') || null,
    warnings: unknownNames(raw),
  }
}

function parseRun(text: string): number | null {
  if (text === '') return null
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text)
  throw new InputError(messages.runIdInvalid(JSON.stringify(text.slice(0, 40))))
}

function unknownNames(raw: RawInputs): string[] {
  const names: readonly string[] = REPORT_INPUTS.map(({ name }) => name)
  return [...raw.keys()]
    .filter(name => !names.includes(name))
    .map(name => {
      const nearest = nearestName(name, names)
      const hint = nearest === null ? 'see report/action.yml for its inputs' : `did you mean \`${nearest}\`?`
      return `slim-build/report has no input \`${name.slice(0, 60)}\`; ${hint}`
    })
}
