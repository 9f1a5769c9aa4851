import { InputError } from '../errors/input-error.ts'
import { addBytes, type Bytes, subtractBytes, sumBytes } from '../model/bytes.ts'
import type { PlatformChange, PlatformReport, Report, ReportAdvice, Table } from '../model/report.ts'
import { quoteText } from '../text/quote-text.ts'

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
  const where = `the numbers of ${quoteText(platform, 60)} do not add up:`
  same(total, sumBytes(layers), `${where} layers`)
  same(total, addBytes(sumBytes(lines), withoutLine), `${where} lines`)
  same(hidden, wholeOf(parts.hiddenFiles), `${where} hidden files`)
  const { unpacked } = addBytes(wholeOf(parts.files), hidden)
  if (unpacked !== total.unpacked) throw new InputError(`${where} files`)
  assertAdvice(parts.advice, total, where)
  if (change === null) return
  assertChange(change, total, where)
  same(change.baseline, trend.at(-1) ?? change.baseline, `${where} the trend`)
}

/** What is not known of a part is not known of the whole, and no more can be saved than there is. */
function assertAdvice({ rows, rest, total }: ReportAdvice, image: Bytes, where: string): void {
  const parts = [...rows, rest]
  const { compressed, unpacked } = sumBytes(
    parts.map(each => ({ compressed: each.compressed, unpacked: each.unpacked ?? 0 })),
  )
  const known = parts.some(each => each.unpacked === null) ? null : unpacked
  if (compressed !== total.compressed || known !== total.unpacked) throw new InputError(`${where} savings`)
  if (rest.count === 0 && (rest.compressed !== 0 || rest.unpacked !== 0))
    throw new InputError(`${where} savings without a change`)
  if (compressed > image.compressed || unpacked > image.unpacked)
    throw new InputError(`${where} savings are more than the image`)
}

function assertChange(change: PlatformChange, total: Bytes, where: string): void {
  const { baseline, delta, split, causes, packages, unpackaged, files, repacked, hidden, structure } = change
  const apart = sumBytes([repacked, hidden, structure])
  same(delta, subtractBytes(total, baseline), `${where} the change`)
  same(delta, sumBytes(Object.values(split)), `${where} the origin of the change`)
  same(delta, wholeOf(causes), `${where} causes of the change`)
  same(delta, sumBytes([wholeOf(packages), unpackaged, apart]), `${where} changed packages`)
  same(delta, addBytes(wholeOf(files), apart), `${where} changed files`)
}

function wholeOf({ rows, rest }: Table<Bytes>): Bytes {
  return addBytes(sumBytes(rows), rest)
}

function same(a: Bytes, b: Bytes, what: string): void {
  if (a.compressed !== b.compressed || a.unpacked !== b.unpacked) throw new InputError(what)
}
