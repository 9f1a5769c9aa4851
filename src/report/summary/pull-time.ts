import { formatSeconds } from '../../units/format-seconds.ts'

/** Bytes in a second of a link of 100 Mbit/s, which is what a small cloud machine gets. */
const RATE = 100_000_000 / 8

/** What is said of the time, since it is computed: pulling takes unpacking, too, and a registry that answers. */
export const PULL_TIME = 'Transfer at 100 Mbit/s'

/** How long the transfer of so many compressed bytes takes. */
export function pullTime(compressed: number): string {
  return formatSeconds(compressed / RATE)
}

/** How much longer or shorter it takes by so many bytes more or less: `+1.6 s`, `< 0.1 s less`. */
export function pullTimeDelta(compressed: number): string {
  if (compressed === 0) return '±0 s'
  const time = pullTime(Math.abs(compressed))
  if (time.startsWith('<')) return `${time} ${compressed < 0 ? 'less' : 'more'}`
  return `${compressed < 0 ? '−' : '+'}${time}`
}
