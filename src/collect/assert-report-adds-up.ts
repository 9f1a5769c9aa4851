import { InputError } from '../errors/input-error.ts'
import { addBytes, type Bytes, NO_BYTES, subtractBytes, sumBytes } from '../model/bytes.ts'
import type { AdviceRow, ReportAdvice } from '../model/report-advice.ts'
import type { PlatformChange } from '../model/report-change.ts'
import type { Table } from '../model/report-rows.ts'
import type { PlatformReport, Report } from '../model/report.ts'
import { messages } from './messages.ts'

/** What to throw, by the name of the sum. */
type Wrong = (which: string) => InputError

/**
 * Refuses a report whose parts are not the whole: its numbers would be shown beside each other.
 *
 * @throws InputError that names the sum.
 */
export function assertReportAddsUp({ platforms }: Report): void {
  for (const platform of platforms) assertPlatform(platform)
}

function assertPlatform({
  platform,
  total,
  hidden,
  layers,
  lines,
  withoutLine,
  change,
  trend,
  ...parts
}: PlatformReport): void {
  const wrong = (which: string) => new InputError(messages.sumsWrong(platform, which))
  same(total, sumBytes(layers), 'layers', wrong)
  same(total, addBytes(sumBytes(lines), withoutLine), 'lines', wrong)
  same(hidden, wholeOf(parts.hiddenFiles), 'hidden files', wrong)
  const { unpacked } = addBytes(wholeOf(parts.files), hidden)
  if (unpacked !== total.unpacked) throw wrong('files')
  assertAdvice(parts.advice, total, wrong)
  if (change === null) return
  assertChange(change, total, wrong)
  same(change.baseline, trend.at(-1) ?? change.baseline, 'the trend', wrong)
}

/** What is not known of a part is not known of the whole, and no more can be saved than there is. */
function assertAdvice(advice: ReportAdvice, image: Bytes, wrongSum: Wrong): void {
  const { rows, rest, total } = advice
  const parts = [...rows, rest]
  const { compressed, unpacked } = sumBytes(
    parts.map(each => ({ compressed: each.compressed, unpacked: each.unpacked ?? 0 })),
  )
  const known = parts.some(each => each.unpacked === null) ? null : unpacked
  if (compressed !== total.compressed || known !== total.unpacked) throw wrongSum('savings')
  if (rest.count === 0 && (rest.compressed !== 0 || rest.unpacked !== 0))
    throw wrongSum('savings without a change')
  if (compressed > image.compressed || unpacked > image.unpacked)
    throw wrongSum('savings are more than the image')
  assertBeside(advice, image, wrongSum)
}

/** What is a part of the sum, or of none. */
function assertBeside(
  { rows, rest, total, proved, hints, wrong = [] }: ReportAdvice,
  image: Bytes,
  wrongSum: Wrong,
): void {
  if (
    proved !== undefined &&
    (proved.compressed > total.compressed || proved.count > rows.length + rest.count)
  )
    throw wrongSum('proved savings')
  const beside = [...(hints?.rows ?? []), ...wrong]
  if ([...rows, ...beside].some(hidesMore)) throw wrongSum('savings of hidden bytes')
  if (beside.some(each => each.compressed > image.compressed || (each.unpacked ?? 0) > image.unpacked))
    throw wrongSum('savings are more than the image')
}

/** Whether more of the bytes that a row saves are hidden than it saves. */
function hidesMore({ hidden = NO_BYTES, compressed, unpacked }: AdviceRow): boolean {
  return hidden.compressed > compressed || hidden.unpacked > (unpacked ?? Infinity)
}

function assertChange(change: PlatformChange, total: Bytes, wrong: Wrong): void {
  const { baseline, delta, split, causes, packages, unpackaged, files, repacked, hidden, structure } = change
  const apart = sumBytes([repacked, hidden, structure])
  same(delta, subtractBytes(total, baseline), 'the change', wrong)
  same(delta, sumBytes(Object.values(split)), 'the origin of the change', wrong)
  same(delta, wholeOf(causes), 'causes of the change', wrong)
  same(delta, sumBytes([wholeOf(packages), unpackaged, apart]), 'changed packages', wrong)
  same(delta, addBytes(wholeOf(files), apart), 'changed files', wrong)
}

function wholeOf({ rows, rest }: Table<Bytes>): Bytes {
  return addBytes(sumBytes(rows), rest)
}

function same(a: Bytes, b: Bytes, which: string, wrong: Wrong): void {
  if (a.compressed !== b.compressed || a.unpacked !== b.unpacked) throw wrong(which)
}
