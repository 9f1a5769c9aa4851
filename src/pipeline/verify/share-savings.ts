import type { Saving } from '../../model/advice.ts'
import type { Bytes } from '../../model/bytes.ts'

/** What one of several changes should save, and what of its own files is really gone. */
export interface Share {
  readonly promised: Saving
  /** Null where its files do not say: it exchanges the base image. */
  readonly gone: Bytes | null
}

/**
 * What each change that was built with others really saves: the bytes of its files that are gone. What is left of the difference between
 * both images (directories, books of packages, how the rest compresses) goes to the one that exchanges the base image, else to each by
 * its size. They add up to the difference exactly.
 */
export function shareSavings(real: Bytes, shares: readonly Share[]): Bytes[] {
  const compressed = share(Math.max(0, real.compressed), shares, 'compressed')
  const unpacked = share(Math.max(0, real.unpacked), shares, 'unpacked')
  return shares.map((_, at) => ({ compressed: compressed[at] ?? 0, unpacked: unpacked[at] ?? 0 }))
}

function share(real: number, shares: readonly Share[], metric: keyof Bytes): number[] {
  const own = shares.map(({ promised, gone }) => (gone === null ? (promised[metric] ?? 0) : gone[metric]))
  const rest = real - own.reduce((sum, each) => sum + each, 0)
  const base = shares.findIndex(({ gone }) => gone === null)
  if (base >= 0 && (own[base] ?? 0) + rest >= 0)
    return own.map((each, at) => (at === base ? each + rest : each))
  const all = own.reduce((sum, each) => sum + each, 0)
  const shared = own.map(each => each + (all === 0 ? 0 : Math.trunc((rest * each) / all)))
  const left = real - shared.reduce((sum, each) => sum + each, 0)
  const biggest = own.indexOf(Math.max(...own))
  return shared.map((each, at) => (at === biggest ? each + left : each))
}
