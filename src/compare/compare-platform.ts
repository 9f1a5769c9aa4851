import { type Bytes, NO_BYTES, subtractBytes, sumBytes } from '../model/bytes.ts'
import type { Blame, LayerChange, PlatformComparison } from '../model/comparison.ts'
import type { PlatformMeasurement } from '../model/measurement.ts'
import { addTo } from './add-to.ts'
import { alignLayers, type LayerPair } from './align-layers.ts'
import { alignLines } from './align-lines.ts'
import { compareBases } from './base-change.ts'
import { blameLayers } from './blame.ts'
import { compareCategories } from './categories.ts'
import { findCauses } from './causes.ts'
import { compareDirectories } from './compare-directories.ts'
import { compareFiles } from './compare-files.ts'
import { compareLines } from './compare-lines.ts'
import { PackageComparison } from './compare-packages.ts'
import { type ComparedPair, layerAt } from './compared-pair.ts'
import { compressedIncomparable } from './compressed-incomparable.ts'
import { type Contribution, contributionsTo, isFile } from './contributions.ts'
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
  const sides = layOut(settled.baseline, settled.head)
  const blames = blameLayers(sides)
  const twins = pairUnchangedFiles(sides)
  const matches = matchFiles(baseline.files, head.files, twins)
  const postings = contributionsTo(sides, blames, { matches, twins })
  const packages = new PackageComparison(baseline, head)
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
    files: compareFiles(matches),
    directories: compareDirectories(matches),
    ...sumSubjects(postings, packages),
    hidden: subtractBytes(head.hidden, baseline.hidden),
    structure: { compressed: structureOf(head) - structureOf(baseline), unpacked: 0 },
    causes: findCauses(sides, postings, packages),
    kinds: compareCategories(sides, twins),
  }
}

function layOut(baseline: PlatformMeasurement, head: PlatformMeasurement): ComparedPair {
  const lines = alignLines(baseline.lines, head.lines)
  const base = compareBases(baseline, head)
  return { baseline, head, lines, base, layers: alignLayers(baseline, head, lines, base) }
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
  postings: readonly Contribution[],
  packages: PackageComparison,
): Pick<PlatformComparison, 'packages' | 'unpackaged' | 'repacked'> {
  const unpackaged: Bytes[] = []
  const repacked: Bytes[] = []
  const deltas = new Map<PackageMatch, Bytes>()
  for (const { subject, bytes } of postings) {
    if (subject === 'repacked') repacked.push(bytes)
    else if (isFile(subject)) {
      const match = packages.matchOf(subject)
      if (match === null) unpackaged.push(bytes)
      else addTo(deltas, match, bytes)
    }
  }
  return {
    packages: packages.changes(deltas),
    unpackaged: sumBytes(unpackaged),
    repacked: sumBytes(repacked),
  }
}

function structureOf({ layers }: PlatformMeasurement): number {
  return layers.reduce((sum, layer) => sum + layer.structure, 0)
}

function bytesOf({ compressed, unpacked }: Bytes): Bytes {
  return { compressed, unpacked }
}
