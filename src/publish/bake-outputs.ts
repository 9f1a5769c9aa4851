import type { Report } from '../model/report.ts'
import { worstVerdict } from '../report/worst-verdict.ts'
import { type ReportOutput, reportOutputs, resultOf } from './report-outputs.ts'

/** One image of a bake, and where its files are. */
export interface BakeOutput {
  readonly target: string
  readonly report: Report
  /** Absolute paths; null: they could not be written. */
  readonly files: {
    readonly json: string
    readonly markdown: string
    readonly measurement: string
    readonly patch: string | null
  } | null
}

/**
 * What the reports of a bake say, as outputs of a step: `verdict` is the worst of all images, `result` a list with an entry for each,
 * and the numbers are empty texts unless there is exactly one image that they can be about.
 */
export function bakeOutputs(images: readonly BakeOutput[]): Record<ReportOutput, string> {
  const [only] = images
  const numbers = only !== undefined && images.length === 1 ? reportOutputs(only.report) : NOTHING
  return {
    ...numbers,
    verdict: worstVerdict(images.map(({ report }) => report)) ?? 'skipped',
    result: JSON.stringify(images.map(resultOfTarget)),
  }
}

const NOTHING: Record<ReportOutput, string> = {
  verdict: '',
  size: '',
  'unpacked-size': '',
  'hidden-size': '',
  layers: '',
  delta: '',
  'unpacked-delta': '',
  result: '',
}

function resultOfTarget({ target, report, files }: BakeOutput): object {
  return {
    target,
    ...resultOf(report),
    report: files?.json ?? null,
    'report-markdown': files?.markdown ?? null,
    measurement: files?.measurement ?? null,
    patch: files?.patch ?? null,
  }
}
