import { type Bytes, subtractBytes, sumBytes } from '../model/bytes.ts'
import type { FileRecord, PlatformMeasurement } from '../model/measurement.ts'

/** `a.cpython-313.opt-1.pyc`: byte code that Python reads only with `-O`, which stands beside `a.cpython-313.pyc`. */
export const OPTIMIZED = /\.opt-[12]\.pyc$/

/**
 * What goes with byte code for `-O`, by indexes of its files. It is much the same as the plain one of its layer, which comes after it in the tar and
 * is compressed by what it has: without it, the plain one takes as many bytes of the stream as the first of them did.
 */
export function byteCodeSaving({ files }: PlatformMeasurement, optimized: readonly number[]): Bytes {
  const own = optimized.flatMap(index => files[index] ?? [])
  const ofModule = Map.groupBy(own, file => moduleOf(file))
  const taken = files
    .filter(({ path, hidden }) => hidden === undefined && path.endsWith('.pyc') && !OPTIMIZED.test(path))
    .map(plain => ({ compressed: moreOf(plain, ofModule.get(moduleOf(plain)) ?? []), unpacked: 0 }))
  return subtractBytes(sumBytes(own), sumBytes(taken))
}

/** The same for all byte code that a layer has of a module. */
function moduleOf({ path, layer }: FileRecord): string {
  return `${layer} ${path.replace(OPTIMIZED, '.pyc')}`
}

/** Compressed bytes by which the plain one grows without the others. */
function moreOf(plain: FileRecord, others: readonly FileRecord[]): number {
  const alone = Math.max(0, ...others.map(shareOf)) * plain.unpacked
  return Math.max(0, Math.round(alone) - plain.compressed)
}

/** The compressed share of its bytes. */
function shareOf({ compressed, unpacked }: Bytes): number {
  return unpacked === 0 ? 0 : Math.min(1, compressed / unpacked)
}
