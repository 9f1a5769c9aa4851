import { formatBytes } from '../text/format-bytes.ts'
import { LayerFault } from './layer-fault.ts'

/** What one layer may cost to read. */
export interface Limits {
  /**
   * Bytes that one layer may unpack to; unset: 1 GiB or 100 times its compressed size, whichever is more. Files' holes
   * count, since engines write them out.
   */
  readonly maxUnpacked?: number
  /** Entries that one layer may have, since each costs memory; unset: 2,000,000. */
  readonly maxEntries?: number
}

const MOST_ENTRIES = 2_000_000
const ALWAYS_ALLOWED = 1024 ** 3
const HIGHEST_RATIO = 100

/**
 * Watches over one layer while it is read.
 *
 * @throws LayerFault from `unpacked` and `entries` when the layer goes beyond its limit.
 */
export interface Watch {
  unpacked(bytes: number): void
  entries(count: number): void
}

/** A watch over a layer of `size` compressed bytes. */
export function watchLimits(size: number, limits: Limits = {}): Watch {
  const maxUnpacked = limits.maxUnpacked ?? Math.max(ALWAYS_ALLOWED, HIGHEST_RATIO * size)
  const maxEntries = limits.maxEntries ?? MOST_ENTRIES
  return {
    unpacked(bytes) {
      if (bytes <= maxUnpacked) return
      throw new LayerFault(
        `of ${formatBytes(size)} unpacks to more than ${formatBytes(maxUnpacked)}, which is the limit: it may be a decompression bomb`,
      )
    },
    entries(count) {
      if (count > maxEntries) throw new LayerFault(`has more than ${maxEntries} entries, which is the limit`)
    },
  }
}
