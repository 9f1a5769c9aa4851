import { type Bytes, NO_BYTES, subtractBytes } from '../model/bytes.ts'
import type { Kind, KindChange } from '../model/comparison.ts'
import { type ImageFiles, NOBODY } from '../model/image-files.ts'
import type { PlatformMeasurement } from '../model/measurement.ts'
import { onceADirectory } from '../model/once-a-directory.ts'
import type { BaseChange } from './base-change.ts'
import { byName } from './by-size.ts'
import type { ComparedPair } from './compared-pair.ts'
import { firstFew } from './first-few.ts'
import { packageManagerCache } from './package-manager-cache.ts'
import type { Twins } from './unchanged-files.ts'

const KINDS: readonly Kind[] = [
  'base image',
  'build tools',
  'development dependencies',
  'package manager caches',
  'other packages',
  'other files',
  'hidden bytes',
  'layer structure',
]

const KIND_OF_PURPOSE = {
  'build-tool': 'build tools',
  development: 'development dependencies',
  none: 'other packages',
} as const

const MAX_EXAMPLES = 5

/**
 * What kinds of bytes each side is made of: each byte of a side is in exactly one kind, so the rows add up to both totals and
 * to the delta. Kinds that neither side has are left out.
 *
 * Build tools inside the base image count as build tools when the two sides stand on different images, since then leaving
 * them behind is what the change was about; otherwise they are part of the base image.
 */
export function compareCategories({ baseline, head, base }: ComparedPair, twins: Twins): KindChange[] {
  const [was, is] = [kindsOf(baseline, base), kindsOf(head, base)]
  const before = weighKinds(baseline, was, unnamed(was, twins.baseline, is))
  const after = weighKinds(head, is, unnamed(is, twins.head, was))
  return KINDS.filter(kind => before.has(kind) || after.has(kind)).map(kind => {
    const [left = NOTHING, right = NOTHING] = [before.get(kind), after.get(kind)]
    const [one, other] = [bytesOf(left), bytesOf(right)]
    const examples = examplesOf(left.names, right.names, biggestOf(head.files, right.unnamed))
    return { kind, baseline: one, head: other, delta: subtractBytes(other, one), examples }
  })
}

/** The kind of each file. */
function kindsOf(platform: PlatformMeasurement, base: BaseChange): readonly Kind[] {
  const { files } = platform
  const cacheOf = onceADirectory(files, packageManagerCache)
  const kinds: Kind[] = []
  for (let file = 0; file < files.length; file++) kinds.push(kindOf(platform, file, base, cacheOf))
  return kinds
}

function kindOf(
  { files, layers, packages }: PlatformMeasurement,
  file: number,
  base: BaseChange,
  cacheOf: (file: number) => unknown,
): Kind {
  if (files.isHidden(file)) return 'hidden bytes'
  const index = files.owner(file)
  const owner = index === null ? undefined : packages[index]
  if (layers[files.layer(file)]?.origin === 'base') {
    return owner?.purpose === 'build-tool' && base === 'changed' ? 'build tools' : 'base image'
  }
  if (owner === undefined) return cacheOf(file) !== null ? 'package manager caches' : 'other files'
  return KIND_OF_PURPOSE[owner.purpose ?? 'none']
}

/** Says of files that only their own paths name whether the other side has them, too, as they are: these are most, and nobody asks for their names. */
function unnamed(
  kinds: readonly Kind[],
  twins: Int32Array,
  others: readonly Kind[],
): (file: number) => boolean {
  return file => {
    const twin = twins[file] ?? NOBODY
    return twin !== NOBODY && kinds[file] === 'other files' && others[twin] === 'other files'
  }
}

interface KindWeight {
  compressed: number
  unpacked: number
  /** Unpacked bytes by the names of those that have one. */
  readonly names: Map<string, number>
  /** Files that were not named. */
  readonly unnamed: number[]
}

const NOTHING: KindWeight = { ...NO_BYTES, names: new Map(), unnamed: [] }

function weighKinds(
  platform: PlatformMeasurement,
  kinds: readonly Kind[],
  isUnnamed: (file: number) => boolean,
): Map<Kind, KindWeight> {
  const { files } = platform
  const weights = new Map<Kind, KindWeight>()
  kinds.forEach((kind, file) => {
    const weight = addTo(weights, kind, files.compressed(file), files.unpacked(file))
    const name = isUnnamed(file) ? null : nameOf(platform, file, kind)
    if (name !== null) weight.names.set(name, (weight.names.get(name) ?? 0) + files.unpacked(file))
    else if (kind === 'other files') weight.unnamed.push(file)
  })
  for (const { structure } of platform.layers) {
    if (structure !== 0) addTo(weights, 'layer structure', structure, 0)
  }
  return weights
}

function addTo(weights: Map<Kind, KindWeight>, kind: Kind, compressed: number, unpacked: number): KindWeight {
  const weight = weights.get(kind) ?? { ...NO_BYTES, names: new Map<string, number>(), unnamed: [] }
  weights.set(kind, weight)
  weight.compressed += compressed
  weight.unpacked += unpacked
  return weight
}

function bytesOf({ compressed, unpacked }: KindWeight): Bytes {
  return { compressed, unpacked }
}

/** What a file is named by in a sentence: its package, the base's reference, its cache's directory, or itself. */
function nameOf({ base, files, packages }: PlatformMeasurement, file: number, kind: Kind): string | null {
  if (kind === 'base image') return base.kind === 'known' ? base.reference : null
  if (kind === 'package manager caches') return files.path(file).split('/').slice(0, 3).join('/')
  return packages[files.owner(file) ?? -1]?.name ?? files.path(file)
}

interface NamedChange {
  readonly name: string
  readonly change: number
  readonly size: number
}

/** The names whose bytes differ the most; where none differ, the biggest. */
function examplesOf(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
  unchanged: readonly NamedChange[],
): string[] {
  const all = [...changesOf(before, after), ...unchanged]
  return firstFew(all, MAX_EXAMPLES, byChange).map(({ name }) => name)
}

function* changesOf(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): Generator<NamedChange> {
  for (const [name, unpacked] of before) yield changeOf(name, unpacked, after.get(name) ?? 0)
  for (const [name, unpacked] of after) if (!before.has(name)) yield changeOf(name, 0, unpacked)
}

/** The biggest of files that are the same on both sides. */
function biggestOf(files: ImageFiles, unchanged: readonly number[]): NamedChange[] {
  const bySize = (a: number, b: number): number =>
    files.unpacked(b) - files.unpacked(a) || byName(files.path(a), files.path(b))
  return firstFew(unchanged, MAX_EXAMPLES, bySize).map(file =>
    changeOf(files.path(file), files.unpacked(file), files.unpacked(file)),
  )
}

function changeOf(name: string, was: number, is: number): NamedChange {
  return { name, change: Math.abs(is - was), size: Math.max(was, is) }
}

function byChange(a: NamedChange, b: NamedChange): number {
  return b.change - a.change || b.size - a.size || byName(a.name, b.name)
}
