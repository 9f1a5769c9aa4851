const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'] as const
const DECIMALS = [0, 1, 1, 2, 2, 2] as const

/**
 * A number of bytes for people, decimal as Docker and registries print it: `999 B`, `20.6 MB`, `1.24 GB`.
 *
 * The unit is chosen after rounding, so `1000.0 kB` never shows. Fractions are rounded to whole bytes; a negative number
 * has a true minus sign (U+2212).
 *
 * @throws RangeError for NaN and infinities: an unknown number of bytes must be said in words, with a reason.
 */
export function formatBytes(bytes: number): string {
  if (!Number.isFinite(bytes)) throw new RangeError(`${bytes} is not a number of bytes`)
  const whole = Math.round(Math.abs(bytes))
  const sign = bytes < 0 && whole > 0 ? '\u2212' : ''
  for (const [power, unit] of UNITS.entries()) {
    const shown = (whole / 1000 ** power).toFixed(DECIMALS[power])
    if (Number(shown) < 1000 || power === UNITS.length - 1) return `${sign}${shown} ${unit}`
  }
  throw new RangeError('unreachable: the last unit takes any number')
}
