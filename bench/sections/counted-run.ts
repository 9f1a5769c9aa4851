import { readFileSync } from 'node:fs'
import path from 'node:path'
import { formatBytes } from '../../src/text/format-bytes.ts'
import type { Bench } from '../bench.ts'
import { countIn } from '../counts.ts'
import { countRow, type Row } from '../row.ts'
import { slimBuild } from '../slim-build.ts'
import { median } from '../timed.ts'

/** A run of `inspect` or `compare`, and what it must not exceed. */
export interface CountedRun {
  readonly what: string
  readonly args: readonly string[]
  /** The folder of its caches: layers that an earlier run with the same folder has read are known. */
  readonly cache: string
  /** That no layer is known there, so that it can be done again. */
  readonly isCold?: true
  /** Compressed bytes of the layers that are not known, of all its images. */
  readonly bytes: number
  /** How many of them the last image has. */
  readonly layers: number
  /** Bytes of resident memory. */
  readonly mostMemory: number
}

/**
 * Bytes that are read beside layers: the program, and what is kept of layers and images that are known. Half a million files take 11 MB in
 * indexes of their layers, and 15 MB as the image.
 */
const MOST_BYTES_BESIDE = 40e6

/** Runs it and counts what does not hang on the machine. Threads come in the way of each other in each run in another way, so memory is a median. */
export function countRun(
  { what, args, cache, isCold, bytes, layers, mostMemory }: CountedRun,
  { scratch, runs }: Pick<Bench, 'scratch' | 'runs'>,
): Row[] {
  const report = path.join(scratch, 'counted.json')
  const count = (folder: string) => {
    const { command } = slimBuild(path.join(scratch, folder))
    return countIn(command(...args, '--quiet', '--format', 'json', '--output', report), scratch)
  }
  const counts = count(cache)
  const others = Array.from({ length: isCold ? runs - 1 : 0 }, (_, at) => count(`${cache}-${at}`))
  const peakMemory = median([counts, ...others].map(each => each.peakMemory))
  return [
    countRow(`${what}: layers read`, layersRead(report), layers),
    countRow(`${what}: bytes read beside them`, counts.bytesRead - bytes, MOST_BYTES_BESIDE, formatBytes),
    countRow(`${what}: peak memory`, peakMemory, mostMemory, formatBytes),
    countRow(`${what}: programs started`, counts.programs.length, 0),
  ]
}

function layersRead(report: string): number {
  const { platforms } = JSON.parse(readFileSync(report, 'utf8')) as {
    readonly platforms: readonly { readonly read: { readonly layers: number } }[]
  }
  return platforms.reduce((sum, { read }) => sum + read.layers, 0)
}
