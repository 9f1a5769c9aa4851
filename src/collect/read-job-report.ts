import { InputError } from '../errors/input-error.ts'
import { checkReport } from '../report/read-report.ts'
import { validatorOf } from '../schema/validator-of.ts'
import { assertReportAddsUp } from './assert-report-adds-up.ts'
import schema from './job-report.schema.json' with { type: 'json' }
import type { JobReport } from './job-report.ts'
import { messages } from './messages.ts'

const validator = validatorOf<JobReport>(schema)

/**
 * Reads what a step of a run, or anybody who could upload an artifact there, says: the form by `job-report.schema.json` and
 * `report.schema.json`, and the numbers by their sums.
 *
 * @param run the workflow run whose artifact it is.
 * @throws InputError with why it is refused: a sentence without its subject.
 */
export function readJobReport(text: string, run: number): JobReport {
  const value = parseJson(text)
  const isLeg = validator()
  if (!isLeg(value)) {
    const [error] = isLeg.errors ?? []
    const place = error === undefined || error.instancePath === '' ? 'its top level' : error.instancePath
    throw new InputError(messages.formWrong(place, error?.message ?? 'is wrong'))
  }
  if (value.run !== run) throw new InputError(messages.ofAnotherRun(value.run))
  for (const report of value.reports) {
    checkReport(report, 'its report')
    assertReportAddsUp(report)
  }
  return value
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new InputError(messages.notJson)
  }
}
