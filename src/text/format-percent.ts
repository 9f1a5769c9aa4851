/**
 * A change in percent of what was there before: `+15.4 %`, `−3.0 %` (U+2212), `±0 %`, and `< 0.1 %` for any change that
 * rounds to nothing. Null where nothing was there before: growth from zero has no percentage, the caller says "new".
 *
 * @throws RangeError when one of the two is not finite.
 */
export function formatPercent(delta: number, base: number): string | null {
  if (!Number.isFinite(delta) || !Number.isFinite(base)) {
    throw new RangeError(`${delta} of ${base} is not a percentage`)
  }
  if (base <= 0) return null
  if (delta === 0) return '±0 %'
  const percent = (Math.abs(delta) / base) * 100
  if (percent < 0.05) return '< 0.1 %'
  return `${delta < 0 ? '\u2212' : '+'}${percent.toFixed(percent < 999.95 ? 1 : 0)} %`
}
