/** What `formatSeconds` shows as less than a tenth. Seconds. */
const NO_TENTH = 0.04

/**
 * Durations rounded to tenths of a second so that they add up to their sum as it is rounded: each is off by less than a tenth. What is not
 * known stays so.
 */
export function secondsThatAddUp(durations: readonly (number | null)[]): readonly (number | null)[] {
  let sum = 0
  return durations.map(seconds => {
    if (seconds === null) return null
    const before = toTenths(sum)
    sum += seconds
    const tenths = toTenths(sum) - before
    return tenths === 0 ? Math.min(seconds, NO_TENTH) : tenths / 10
  })
}

/** Rounded as `formatSeconds` does it. */
function toTenths(seconds: number): number {
  return Math.round(Number(seconds.toFixed(1)) * 10)
}
