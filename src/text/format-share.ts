/**
 * A part of a whole in percent: `49 %`. What is there never shows as `0 %` (`< 1 %`), and `100 %` is said of the exact
 * whole only (`99.9 %` just below it, `100.1 %` just above). Null where the whole is nothing.
 *
 * @throws RangeError when one of the two is not finite.
 */
export function formatShare(part: number, whole: number): string | null {
  if (!Number.isFinite(part) || !Number.isFinite(whole)) {
    throw new RangeError(`${part} of ${whole} is not a share`)
  }
  if (whole <= 0) return null
  const percent = (part / whole) * 100
  if (part > 0 && percent < 0.5) return '< 1 %'
  if (part === whole || Math.round(percent) !== 100) return `${Math.round(percent)} %`
  const nearly = part < whole ? Math.min(percent, 99.9) : Math.max(percent, 100.1)
  return `${nearly.toFixed(1)} %`
}
