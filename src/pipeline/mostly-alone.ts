/** Sizes say roughly how long layers take. What follows from that for less than this part of the whole time may be wrong. */
const CERTAIN = 1 / 3

/**
 * Which layers are being read for the greater part, and for long, while no other is, so that there is a core left to inflate beside: the last
 * one, or one that is larger than all others together.
 *
 * @param sizes what the layers take, in the order in which they are begun.
 * @param width how many are read at a time.
 */
export function mostlyAlone(sizes: readonly number[], width: number): boolean[] {
  const free = Array.from({ length: width }, () => 0)
  const times = sizes.map(size => {
    const lane = free.indexOf(Math.min(...free))
    const start = free[lane] ?? 0
    const end = start + size
    free[lane] = end
    return { start, end }
  })
  const whole = Math.max(0, ...free)
  return times.map(({ start, end }, at) => {
    const others = Math.max(0, ...times.filter((_, other) => other !== at).map(time => time.end))
    return end - Math.max(start, others) > Math.max((end - start) / 2, CERTAIN * whole)
  })
}
