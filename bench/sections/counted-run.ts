import { readFileSync } from 'node:fs'
import path from 'node:path'
import { formatBytes } from '../../src/text/format-bytes.ts'
import { countIn } from '../counts.ts'
import { countRow, type Row } from '../row.ts'
import { slimBuild } from '../slim-build.ts'

/** A run of `inspect` or `compare`, and what it must not exceed. */
export interface CountedRun {
  readonly what: string
  readonly args: readonly string[]
  /** The folder of its caches: layers that an earlier run with the same folder has read are known. */
  readonly cache: string
  /** Compressed bytes of the layers that are not known, of all its images. */
  readonly bytes: number
  /** How many of them the last image has. */
  readonly layers: number
  /** Bytes of resident memory. */
  readonly mostMemory: number
}

/** Bytes that are read beside layers: the program, and what is kept of layers that are known. */
const MOST_BYTES_BESIDE = 20e6

/** Runs it and counts what does not hang on the machine. */
export function countRun(
  { what, args, cache, bytes, layers, mostMemory }: CountedRun,
  scratch: string,
): Row[] {
  const report = path.join(scratch, 'counted.json')
  const { command } = slimBuild(path.join(scratch, cache))
  const counts = countIn(command(...args, '--quiet', '--format', 'json', '--output', report), scratch)
  return [
    countRow(`${what}: layers read`, layersRead(report), layers),
    countRow(`${what}: bytes read beside them`, counts.bytesRead - bytes, MOST_BYTES_BESIDE, formatBytes),
    countRow(`${what}: peak memory`, counts.peakMemory, mostMemory, formatBytes),
    countRow(`${what}: programs started`, counts.programs.length, 0),
  ]
}

function layersRead(report: string): number {
  const { platforms } = JSON.parse(readFileSync(report, 'utf8')) as {
    readonly platforms: readonly { readonly read: { readonly layers: number } }[]
  }
  return platforms.reduce((sum, { read }) => sum + read.layers, 0)
}
