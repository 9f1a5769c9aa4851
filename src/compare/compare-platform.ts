import { type Bytes, NO_BYTES, subtractBytes, sumBytes } from '../model/bytes.ts'
import type { Blame, LayerChange, PlatformComparison } from '../model/comparison.ts'
import type { PlatformMeasurement } from '../model/measurement.ts'
import { addTo } from './add-to.ts'
import { alignLayers, type LayerPair } from './align-layers.ts'
import { alignLines } from './align-lines.ts'
import { compareBases } from './base-change.ts'
import { blameLayers } from './blame.ts'
import { findCandidates } from './candidate-files.ts'
import { compareCategories } from './categories.ts'
import { findCauses } from './causes.ts'
import { compareDirectories } from './compare-directories.ts'
import { compareFiles } from './compare-files.ts'
import { compareLines } from './compare-lines.ts'
import { PackageComparison } from './compare-packages.ts'
import { type ComparedPair, layerAt, type PerSide } from './compared-pair.ts'
import { compressedIncomparable } from './compressed-incomparable.ts'
import { type Contributions, contributionsTo, type FoundFiles } from './contributions.ts'
import { ImageLayers } from './image-layers.ts'
import { matchFiles } from './match-files.ts'
import type { PackageMatch } from './match-packages.ts'
import { settleBases } from './settle-bases.ts'
import { pairUnchangedFiles } from './unchanged-files.ts'
import { unpackedIncomparable } from './unpacked-incomparable.ts'

/** Compares one platform of two images. Every table of the result adds up to its delta, see {@link PlatformComparison}. */
export function comparePlatform(
  baseline: PlatformMeasurement,
  head: PlatformMeasurement,
): PlatformComparison {
  const settled = settleBases(baseline, head)
  const { sides, laidOut } = layOut(settled.baseline, settled.head)
  const blames = blameLayers(sides)
  const found = findFiles(sides, laidOut)
  const packages = new PackageComparison(baseline, head)
  const postings = contributionsTo(sides, blames, found, packages)
  const unpacked = unpackedIncomparable(sides)
  const layers = sides.layers.map((pair, index) => layerChange(sides, pair, blames[index] ?? null))
  return {
    platform: head.platform,
    baseline: bytesOf(baseline),
    head: bytesOf(head),
    delta: subtractBytes(head, baseline),
    compressedIncomparable: compressedIncomparable(sides),
    ...(unpacked === null ? {} : { unpackedIncomparable: unpacked }),
    base: {
      baseline: baseline.base,
      head: head.base,
      moved: sides.base === 'moved',
      unknown: settled.unknown,
    },
    split: splitByBlame(layers),
    layers,
    lines: compareLines(sides, blames),
    files: compareFiles(found.matches),
    directories: compareDirectories(baseline.files, head.files, found.matches),
    ...sumSubjects(postings, packages),
    hidden: subtractBytes(head.hidden, baseline.hidden),
    structure: { compressed: structureOf(head) - structureOf(baseline), unpacked: 0 },
    causes: findCauses(sides, postings, packages),
    kinds: compareCategories(sides, found.twins, found.matches),
  }
}

function layOut(
  baseline: PlatformMeasurement,
  head: PlatformMeasurement,
): { sides: ComparedPair; laidOut: PerSide<ImageLayers> } {
  const lines = alignLines(baseline.lines, head.lines)
  const base = compareBases(baseline, head)
  const laidOut = { baseline: new ImageLayers(baseline), head: new ImageLayers(head) }
  const layers = alignLayers(laidOut.baseline, laidOut.head, lines, base)
  return { sides: { baseline, head, lines, base, layers }, laidOut }
}

function findFiles(sides: ComparedPair, { baseline, head }: PerSide<ImageLayers>): FoundFiles {
  const unchanged = pairUnchangedFiles(sides.layers, baseline, head)
  const before = findCandidates('baseline', sides, baseline, unchanged)
  const after = findCandidates('head', sides, head, unchanged)
  const matched = matchFiles(baseline.files, before.shown, head.files, after.shown)
  return { ...matched, others: { baseline: before.others, head: after.others }, twins: unchanged.twins }
}

function layerChange({ baseline, head }: ComparedPair, pair: LayerPair, blame: Blame | null): LayerChange {
  const was = layerAt(baseline, pair.baseline) ?? NO_BYTES
  const is = layerAt(head, pair.head) ?? NO_BYTES
  return { ...pair, delta: subtractBytes(is, was), blame }
}

function splitByBlame(layers: readonly LayerChange[]): PlatformComparison['split'] {
  const sumOf = (blame: Blame): Bytes =>
    sumBytes(layers.filter(layer => layer.blame === blame).map(layer => layer.delta))
  return { yours: sumOf('yours'), 'base-moved': sumOf('base-moved'), rebuilt: sumOf('rebuilt') }
}

function sumSubjects(
  { files, nameless }: Contributions,
  packages: PackageComparison,
): Pick<PlatformComparison, 'packages' | 'unpackaged' | 'repacked'> {
  const deltas = new Map<PackageMatch, Bytes>()
  const unpackaged = { compressed: 0, unpacked: 0 }
  for (const { owner, bytes } of files) {
    if (owner !== null) addTo(deltas, owner, bytes)
    else {
      unpackaged.compressed += bytes.compressed
      unpackaged.unpacked += bytes.unpacked
    }
  }
  const repacked = nameless.filter(({ subject }) => subject.type === 'repacked')
  return {
    packages: packages.changes(deltas),
    unpackaged,
    repacked: sumBytes(repacked.map(({ bytes }) => bytes)),
  }
}

function structureOf({ layers }: PlatformMeasurement): number {
  return layers.reduce((sum, layer) => sum + layer.structure, 0)
}

function bytesOf({ compressed, unpacked }: Bytes): Bytes {
  return { compressed, unpacked }
}
