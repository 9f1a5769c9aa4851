import { setFlagsFromString } from 'node:v8'
import type { Measurement } from '../model/measurement.ts'

/** Files of all platforms from which what is told of each is most of the memory of a run. */
const MANY = 100_000

/**
 * Lets V8 collect what is left of a comparison of very many files before there is as much of it again, which it would wait for by itself.
 * That costs processor time (a tenth, measured with 168,000 files), which only such images are to cost.
 */
export function limitHeapGrowth(measurements: readonly Measurement[]): void {
  const files = measurements.flatMap(({ platforms }) => platforms.map(each => each.files.length))
  if (files.reduce((sum, count) => sum + count, 0) > MANY) setFlagsFromString('--heap-growing-percent=40')
}
