/**
 * A duration given in seconds, for people: `< 0.1 s`, `0.4 s`, `12.3 s`, `1 min 12 s`, `2 h 5 min`.
 *
 * @throws RangeError for negative numbers, NaN and infinities.
 */
export function formatSeconds(seconds: number): string {
  if (!Number.isFinite(seconds) || seconds < 0)
    throw new RangeError(`${seconds} is not a duration in seconds`)
  if (seconds > 0 && seconds < 0.05) return '< 0.1 s'
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  const minutes = Math.round(seconds / 60)
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
