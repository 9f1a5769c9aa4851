import type { AdviceContext } from '../../advise/finding.ts'
import { causeTracer } from '../../advise/trace-causes.ts'
import { type Bytes, NO_BYTES } from '../../model/bytes.ts'
import type { Kind, KindChange, LineChange, PlatformComparison } from '../../model/comparison.ts'
import type { LayerMeasurement, PlatformMeasurement } from '../../model/measurement.ts'
import type { NoiseFloor } from '../../model/noise-floor.ts'
import type {
  FileChangeRow,
  KindRow,
  LayerChangeRow,
  LineChangeRow,
  PackageChangeRow,
  PlatformChange,
} from '../../model/report-change.ts'
import type { Table } from '../../model/report-rows.ts'
import { familiarReference } from '../../oci/familiar-reference.ts'
import { clipOptional, clipText } from './clip-text.ts'
import { reportCause } from './report-cause.ts'
import { reportPlace } from './report-place.ts'
import { reportTable } from './report-table.ts'
import { significantDirectories } from './significant-directories.ts'

/** What a change is told with, beside the comparison itself. */
interface ToldWith extends Pick<AdviceContext, 'contextFile'> {
  /** Below which a change is none. */
  readonly floor: NoiseFloor
}

/** What changed on one platform since the baseline. */
export function reportChange(
  comparison: PlatformComparison,
  baseline: PlatformMeasurement,
  head: PlatformMeasurement,
  { floor, contextFile }: ToldWith,
): PlatformChange {
  const { packages } = comparison
  const trace = {
    // What left is not in the build context any more.
    baseline: causeTracer(baseline, { packages }),
    head: causeTracer(head, { packages, contextFile }),
  }
  return {
    baseline: comparison.baseline,
    delta: comparison.delta,
    noiseFloor: floorIn(comparison.baseline, floor),
    compressedIncomparable: comparison.compressedIncomparable,
    ...(comparison.unpackedIncomparable !== undefined && {
      unpackedIncomparable: comparison.unpackedIncomparable,
    }),
    toPull: bytesToPull(baseline.layers, head.layers),
    baseMoved: reportBaseMove(comparison),
    split: comparison.split,
    causes: reportTable(comparison.causes, deltaOf, cause => reportCause(cause, { baseline, head, trace })),
    kinds: comparison.kinds.map(reportKind),
    packages: reportPackages(comparison),
    unpackaged: comparison.unpackaged,
    files: reportFiles(comparison),
    repacked: comparison.repacked,
    hidden: comparison.hidden,
    structure: comparison.structure,
    directories: significantDirectories(
      comparison.directories.map(({ path, delta }) => ({ path, ...delta })),
    ),
    lines: comparison.lines.map(line => reportLine(line, baseline, head)),
    layers: comparison.layers.map(({ kind, delta, ...row }): LayerChangeRow => ({
      change: kind,
      ...delta,
      baseline: row.baseline,
      head: row.head,
      blame: row.blame,
    })),
  }
}

/** In whole bytes: no number of bytes lies between the exact floor and this one. */
function floorIn({ compressed, unpacked }: Bytes, { bytes, percent }: NoiseFloor): Bytes {
  // In millionths of a percent, since 0.1 % of a number in floating point is a byte too much.
  const millionths = BigInt(Math.round(percent * 1e6))
  const of = (size: number): number =>
    Math.max(bytes, Number((BigInt(size) * millionths + 99_999_999n) / 100_000_000n))
  return { compressed: of(compressed), unpacked: of(unpacked) }
}

function deltaOf({ delta }: { readonly delta: Bytes }): Bytes {
  return delta
}

/** Kinds whose examples are paths; those of the others are names. */
const PATH_KINDS: readonly Kind[] = ['package manager caches', 'other files', 'hidden bytes']

function reportKind({ kind, baseline, head, delta, examples }: KindChange): KindRow {
  const show = (name: string): string => (PATH_KINDS.includes(kind) ? `/${name}` : familiarReference(name))
  return { kind, baseline, head, delta, examples: examples.map(name => clipText(show(name))) }
}

/** A node pulls a blob once, however often the manifest lists it. */
function bytesToPull(baseline: readonly LayerMeasurement[], head: readonly LayerMeasurement[]): number {
  const there = new Set(baseline.map(layer => layer.digest))
  let bytes = 0
  for (const { digest, compressed } of head) {
    if (there.has(digest)) continue
    there.add(digest)
    bytes += compressed
  }
  return bytes
}

function reportBaseMove({ base }: PlatformComparison): PlatformChange['baseMoved'] {
  if (!base.moved || base.head.kind !== 'known' || base.baseline.kind !== 'known') return null
  return {
    reference: clipText(base.head.reference),
    from: base.baseline.digest,
    to: base.head.digest,
  }
}

function reportPackages({ packages }: PlatformComparison): Table<PackageChangeRow> {
  return reportTable(packages, deltaOf, ({ kind, ecosystem, name, from, to, delta }) => ({
    change: kind,
    ecosystem,
    name: clipText(name),
    from: clipOptional(from),
    to: clipOptional(to),
    ...delta,
  }))
}

function reportFiles({ files }: PlatformComparison): Table<FileChangeRow> {
  return reportTable(files, deltaOf, ({ kind, path, from, delta }) => ({
    change: kind,
    path: clipText(path),
    from: clipOptional(from ?? null),
    ...delta,
  }))
}

function reportLine(
  { baseline: was, head: is, delta, blame }: LineChange,
  baseline: PlatformMeasurement,
  head: PlatformMeasurement,
): LineChangeRow {
  const side = is !== null || was === null ? 'head' : 'baseline'
  const where = side === 'head' ? reportPlace(head.lines, is) : reportPlace(baseline.lines, was)
  return { baseline: was, head: is, where, side, blame, ...NO_BYTES, ...delta }
}
