import type { ReportJudgement } from '../report.ts'

type Unit = ReportJudgement['unit']

const UNITS = [
  ['TB', 1e12],
  ['GB', 1e9],
  ['MB', 1e6],
  ['kB', 1e3],
] as const

/** The smallest limit of two digits that an amount keeps; for layers, of which one counts, the amount itself. */
export function neatLimit(actual: number, unit: Unit): number {
  if (unit === 'layers' || actual <= 0) return Math.max(0, actual)
  // In tenths of a percent and in bytes, so that the sum is of whole numbers.
  const whole = Math.ceil(unit === 'percent' ? actual * 10 : actual)
  const step = 10 ** Math.max(0, `${whole}`.length - 2)
  const neat = Math.ceil(whole / step) * step
  return unit === 'percent' ? neat / 10 : neat
}

/** A limit as inputs and config files spell it: `81 MB`, `34 %`, `12`. */
export function writeLimit(limit: number, unit: Unit): string {
  if (unit === 'percent') return `${limit} %`
  if (unit === 'layers') return `${limit}`
  const [name, factor] = UNITS.find(each => limit >= each[1]) ?? ['B', 1]
  return `${limit / factor} ${name}`
}
