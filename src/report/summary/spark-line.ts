const BARS = '▁▂▃▄▅▆▇'

/** Smaller differences between all sizes are no change of a bar's full height. Share of the biggest one. */
const FLATTEST = 0.02

/** A bar of text for each size, the lowest for the smallest. */
export function sparkLine(sizes: readonly number[]): string {
  const lowest = Math.min(...sizes)
  const highest = Math.max(...sizes)
  const range = Math.max(highest - lowest, highest * FLATTEST)
  return sizes
    .map(size => BARS.charAt(range === 0 ? 0 : Math.round(((size - lowest) / range) * (BARS.length - 1))))
    .join('')
}
