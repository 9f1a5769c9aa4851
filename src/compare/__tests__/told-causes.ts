import assert from 'node:assert/strict'
import {
  buildMeasurement,
  digestOf,
  type FileSpec,
  type LayerSpec,
  type PlatformSpec,
} from '../../../test-kit/measurement-builder.ts'
import type { Cause, PlatformComparison } from '../../model/comparison.ts'
import type { BaseMeasurement } from '../../model/measurement.ts'
import { compareMeasurements } from '../compare-measurements.ts'

/** What changed between two images of one platform. */
export function compare(baseline: PlatformSpec, head: PlatformSpec): PlatformComparison {
  const [platform] = compareMeasurements(buildMeasurement(baseline), buildMeasurement(head)).platforms
  assert.ok(platform)
  return platform
}

/** A cause in one line: `+10 yours packages @aws-sdk/* (3) head:1`. */
export function told({ what, blame, delta, line }: Cause): string {
  return `${delta.unpacked > 0 ? '+' : ''}${delta.unpacked} ${blame} ${subject(what)}${placeOf(line)}`
}

function placeOf(line: Cause['line']): string {
  return line === null ? '' : ` ${line.side}:${'index' in line ? line.index : line.step}`
}

function subject(what: Cause['what']): string {
  switch (what.type) {
    case 'packages':
      return `${what.ecosystem} ${what.label} (${what.changes.length})`
    case 'file':
      return `${what.kind} ${what.path}`
    case 'files':
      return `${what.count} files ${what.kind ?? 'changed'} in ${what.directory || '/'}`
    case 'base':
      return `base ${what.from} → ${what.to}`
    case 'hidden':
      return `hidden, ${what.why} by${placeOf(what.by)}`
    default:
      return what.type
  }
}

/** A file of as many compressed bytes as unpacked ones. */
export const file = (path: string, unpacked: number, owner?: string, content = path): FileSpec => ({
  path,
  content,
  unpacked,
  compressed: unpacked,
  ...(owner === undefined ? {} : { package: owner }),
})

/** A base image of one layer. */
export const base = (digest: string, reference = 'docker.io/library/node:22'): BaseMeasurement => ({
  kind: 'known',
  reference,
  digest: digestOf(digest),
  layers: 1,
  standIn: null,
})

/** The lines of {@link service}. */
export const LINES = [
  { instruction: 'FROM node:22' },
  { instruction: 'COPY package.json package-lock.json ./', inputs: [0], readsContext: true },
  { instruction: 'RUN npm ci', inputs: [1] },
  { instruction: 'COPY . .', inputs: [2], readsContext: true },
]

/** A service as people write it: base, manifests, dependencies, sources. */
export function service({
  digest = '1',
  libc = 100,
  lock = 'lock 1',
  modules = [file('app/node_modules/express/i.js', 30, 'express@4.0.0')],
  sources = [file('app/server.js', 5)],
}: {
  digest?: string
  libc?: number
  lock?: string
  modules?: readonly FileSpec[]
  sources?: readonly FileSpec[]
}): PlatformSpec {
  const layers: LayerSpec[] = [
    { line: 0, files: [file('lib/libc.so', libc, undefined, digest)] },
    { line: 1, files: [file('app/package-lock.json', 7, undefined, lock)] },
    { line: 2, files: modules },
    { line: 3, files: sources },
  ]
  return { base: base(digest), lines: LINES, layers }
}
