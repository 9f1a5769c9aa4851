import { InputError } from '../errors/input-error.ts'
import { type CommentMode } from '../model/choices.ts'
import { parseCommentMode } from './comment-mode.ts'
import { nearestName } from './nearest-name.ts'
import type { RawInputs } from './parse-action-inputs.ts'
import { REPORT_INPUTS, type ReportInputName } from './report-inputs.ts'

/** The inputs of the action in `report/`, read once. */
export interface ReportInputs {
  /** Null for the default. */
  readonly run: number | null
  /** As it was given. */
  readonly expected: string
  readonly comment: { readonly mode: CommentMode; readonly key: string | null }
  readonly failOn: 'auto' | 'any' | 'never'
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
    comment: { mode: parseCommentMode(text('comment')), key: text('comment-key') || null },
    failOn: parseFailOn(text('fail-on')),
    token: text('github-token') || null,
    warnings: unknownNames(raw),
  }
}

function parseRun(text: string): number | null {
  if (text === '') return null
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text)
  throw new InputError(
    `input \`run-id\` is ${JSON.stringify(text.slice(0, 40))}; write the number of a workflow run`,
  )
}

function parseFailOn(text: string): ReportInputs['failOn'] {
  const mode = text.toLowerCase() || 'auto'
  if (mode === 'auto' || mode === 'any' || mode === 'never') return mode
  throw new InputError(`input \`fail-on\` is ${JSON.stringify(text.slice(0, 40))}; write auto, any or never`)
}

function unknownNames(raw: RawInputs): string[] {
  const names: readonly string[] = REPORT_INPUTS.map(({ name }) => name)
  return [...raw.keys()]
    .filter(name => !names.includes(name))
    .map(name => {
      const nearest = nearestName(name, names)
      const hint =
        nearest === null ? 'see report/action.yml for those it has' : `did you mean \`${nearest}\`?`
      return `slim-build/report has no input \`${name.slice(0, 60)}\`; ${hint}`
    })
}
