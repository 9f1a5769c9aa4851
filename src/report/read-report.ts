import type { ErrorObject } from 'ajv/dist/2020.js'
import { InputError } from '../errors/input-error.ts'
import type { ReportCache } from '../model/report-cache.ts'
import type { Report } from '../model/report.ts'
import { validatorOf } from '../schema/validator-of.ts'
import { visible } from '../text/escape/visible.ts'
import { messages } from './messages.ts'
import schema from './report.schema.json' with { type: 'json' }

const validator = validatorOf<Report>(schema)

/** A report of the biggest tables is well below 1 MB; lines and layers have no limit of their own. */
const MOST_CHARACTERS = 64 * 1024 * 1024

/**
 * Reads a report that was stored as JSON, by this program or by anybody: everything in it is checked against
 * `report.schema.json`, and every index into another table against that table.
 *
 * @param where what the text is, for the message: a file name.
 * @throws InputError that names the place in the JSON.
 */
export function readReport(text: string, where = 'the stored report'): Report {
  if (text.length > MOST_CHARACTERS) throw new InputError(messages.tooLong(where))
  const value = parseJson(text, where)
  checkReport(value, where)
  return value
}

/**
 * {@link readReport} for JSON that is parsed already.
 *
 * @throws InputError that names the place in the JSON.
 */
export function checkReport(value: unknown, where: string): asserts value is Report {
  const isReport = validator()
  if (!isReport(value)) {
    throw new InputError(messages.formWrong(where, describeError(isReport.errors?.[0])))
  }
  checkIndexes(value, where)
}

function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new InputError(messages.notJson(where))
  }
}

function describeError(error: ErrorObject | undefined): string {
  if (error === undefined) return 'it does not match the schema'
  const place = error.instancePath === '' ? 'its top level' : visible(error.instancePath)
  return `${place} ${visible(error.message ?? 'is wrong')}`
}

function checkIndexes({ platforms, cache }: Report, where: string): void {
  if (!cacheFits(cache)) throw new InputError(messages.stepsMissing(where))
  for (const { lines, layers, change, trend } of platforms) {
    const commits = new Set(trend.map(({ commit }) => commit))
    if (commits.size < trend.length || (change === null && trend.length > 0))
      throw new InputError(messages.trendInconsistent(where))
    const fits =
      change === null ||
      (change.lines.every(({ head }) => head === null || head < lines.length) &&
        change.layers.every(({ head }) => head === null || head < layers.length))
    if (!fits) throw new InputError(messages.linesMissing(where))
  }
}

function cacheFits(cache: ReportCache): boolean {
  if (cache.kind === 'unknown') return true
  const { platforms, total } = cache
  const sums = [total, ...platforms.map(({ steps, ...sum }) => ({ ...sum, steps: steps.length }))]
  return (
    sums.every(({ steps, hits, saved }) => hits <= steps && saved.unknown <= hits) &&
    platforms.every(({ steps }) =>
      steps.every(({ miss }) => miss?.reason !== 'follows' || miss.step < steps.length),
    )
  )
}
