import { type Bytes, subtractBytes, sumBytes } from '../model/bytes.ts'
import type { FileRecord } from '../model/file-record.ts'
import type { PlatformMeasurement } from '../model/measurement.ts'

/** `a.cpython-313.opt-1.pyc`: byte code of Python that only `-O` reads, which stands beside `a.cpython-313.pyc`. */
export const OPTIMIZED = /\.opt-[12]\.pyc$/

/** Unpacked bytes in which deflate finds what came before (RFC 1951). */
const WINDOW = 32_768

/**
 * What a file costs that much the same one stands before, within the window, as a share of what that one costs. Measured: 0.15 to 0.23 in
 * Pygments, and in Docutils with Poetry.
 */
const AGAIN = 0.2

/**
 * What goes with byte code for `-O`, by indexes of its files. It is much the same as the plain one of its layer, which comes after it in the tar and
 * is compressed by what it has, where it is not too large for that: without it, the plain one costs as much as the first of them did.
 */
export function byteCodeSaving({ files, layers }: PlatformMeasurement, optimized: readonly number[]): Bytes {
  const own = optimized.flatMap(index => files.get(index) ?? [])
  const ofModule = Map.groupBy(own, file => moduleOf(file))
  const taken = files
    .filter(
      file => !files.isHidden(file) && files.endsWith(file, '.pyc') && !OPTIMIZED.test(files.name(file)),
    )
    .flatMap(file => files.get(file) ?? [])
    .map(plain => {
      const isDeflated = layers[plain.layer]?.compression === 'gzip'
      const others = isDeflated && plain.unpacked >= WINDOW ? [] : (ofModule.get(moduleOf(plain)) ?? [])
      return { compressed: moreOf(plain, others), unpacked: 0 }
    })
  return subtractBytes(sumBytes(own), sumBytes(taken))
}

/** The same for all byte code that a layer has of a module. */
function moduleOf({ path, layer }: FileRecord): string {
  return `${layer} ${path.replace(OPTIMIZED, '.pyc')}`
}

/** Compressed bytes by which the plain one grows without the others: what all have together was the first one's for the most part. */
function moreOf(plain: FileRecord, others: readonly FileRecord[]): number {
  const all = sumBytes([plain, ...others]).compressed
  return Math.max(0, Math.round(all / (1 + AGAIN * others.length)) - plain.compressed)
}
