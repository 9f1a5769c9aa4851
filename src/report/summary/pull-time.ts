import { formatSeconds } from '../../units/format-seconds.ts'

/** Bytes in a second of a link of 100 Mbit/s, which is what a small cloud machine gets. */
const RATE = 100_000_000 / 8

/** What is said of the time, since it is computed: pulling takes unpacking, too, and a registry that answers. */
export const PULL_TIME = 'Transfer at 100 Mbit/s'

/** How long the transfer of so many compressed bytes takes. */
export function pullTime(compressed: number): string {
  return formatSeconds(compressed / RATE)
}

/** How much longer or shorter it takes by so many bytes more or less: `+1.6 s`. */
export function pullTimeDelta(compressed: number): string {
  if (compressed === 0) return '±0 s'
  return `${compressed < 0 ? '−' : '+'}${pullTime(Math.abs(compressed))}`
}
