import { formatBytes } from '../text/format-bytes.ts'

/** What a limit is a number of. */
export interface Unit {
  readonly name: string
  /** Whether it is an amount of bytes, so that a reader must be told which: compressed or unpacked. */
  readonly ofBytes: boolean
  /** As reports print an amount. */
  format(amount: number): string
  /** As inputs and config files spell a limit. */
  write(limit: number): string
  /** The smallest limit that is easy to read and that an amount keeps. */
  neat(actual: number): number
}

const SIZES = [
  ['TB', 1e12],
  ['GB', 1e9],
  ['MB', 1e6],
  ['kB', 1e3],
] as const

export const BYTES: Unit = {
  name: 'bytes',
  ofBytes: true,
  format: formatBytes,
  write(limit) {
    const [name, factor] = SIZES.find(each => limit >= each[1]) ?? ['B', 1]
    return `${limit / factor} ${name}`
  },
  neat: twoDigits,
}

/** Of what the baseline has. */
export const PERCENT: Unit = {
  name: 'percent',
  ofBytes: true,
  format: amount => `${amount.toFixed(1).replace('-', '\u2212')} %`,
  write: limit => `${limit} %`,
  // In tenths, so that the sum is of whole numbers.
  neat: actual => twoDigits(actual * 10) / 10,
}

/** Rounded up to two digits. */
function twoDigits(amount: number): number {
  if (amount <= 0) return 0
  const whole = Math.ceil(amount)
  const step = 10 ** Math.max(0, `${whole}`.length - 2)
  return Math.ceil(whole / step) * step
}
