import { addBytes, type Bytes, NO_BYTES, subtractBytes } from '../model/bytes.ts'
import type { Kind, KindChange } from '../model/comparison.ts'
import type { PlatformMeasurement } from '../model/measurement.ts'
import { onceADirectory } from '../model/once-a-directory.ts'
import { addTo } from './add-to.ts'
import type { BaseChange } from './base-change.ts'
import { byName } from './by-size.ts'
import { firstFew } from './first-few.ts'
import { packageManagerCache } from './package-manager-cache.ts'

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
export function compareCategories(
  baseline: PlatformMeasurement,
  head: PlatformMeasurement,
  base: BaseChange,
): KindChange[] {
  const before = weighKinds(baseline, base)
  const after = weighKinds(head, base)
  return KINDS.filter(kind => before.has(kind) || after.has(kind)).map(kind => {
    const [was, is] = [before.get(kind), after.get(kind)]
    const [left, right] = [was?.bytes ?? NO_BYTES, is?.bytes ?? NO_BYTES]
    return {
      kind,
      baseline: left,
      head: right,
      delta: subtractBytes(right, left),
      examples: examplesOf(was?.names ?? new Map(), is?.names ?? new Map()),
    }
  })
}

interface KindWeight {
  bytes: Bytes
  readonly names: Map<string, Bytes>
}

function weighKinds(platform: PlatformMeasurement, base: BaseChange): Map<Kind, KindWeight> {
  const weights = new Map<Kind, KindWeight>()
  const add = (kind: Kind, name: string | null, bytes: Bytes): void => {
    const weight = weights.get(kind) ?? { bytes: NO_BYTES, names: new Map<string, Bytes>() }
    weights.set(kind, weight)
    weight.bytes = addBytes(weight.bytes, bytes)
    if (name !== null) addTo(weight.names, name, bytes)
  }
  const { files } = platform
  const cacheOf = onceADirectory(files, packageManagerCache)
  for (let file = 0; file < files.length; file++) {
    const kind = kindOf(platform, file, base, cacheOf)
    add(kind, nameOf(platform, file, kind), files.bytes(file))
  }
  for (const { structure } of platform.layers) {
    if (structure !== 0) add('layer structure', null, { compressed: structure, unpacked: 0 })
  }
  return weights
}

function kindOf(
  { files, layers, packages }: PlatformMeasurement,
  file: number,
  base: BaseChange,
  cacheOf: (file: number) => unknown,
): Kind {
  if (files.isHidden(file)) return 'hidden bytes'
  const owner = packages[files.owner(file) ?? -1]
  if (layers[files.layer(file)]?.origin === 'base') {
    return owner?.purpose === 'build-tool' && base === 'changed' ? 'build tools' : 'base image'
  }
  if (owner === undefined) return cacheOf(file) !== null ? 'package manager caches' : 'other files'
  return KIND_OF_PURPOSE[owner.purpose ?? 'none']
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
function examplesOf(before: ReadonlyMap<string, Bytes>, after: ReadonlyMap<string, Bytes>): string[] {
  return firstFew(changesOf(before, after), MAX_EXAMPLES, byChange).map(({ name }) => name)
}

function* changesOf(
  before: ReadonlyMap<string, Bytes>,
  after: ReadonlyMap<string, Bytes>,
): Generator<NamedChange> {
  for (const [name, { unpacked }] of before) {
    yield changeOf(name, unpacked, after.get(name)?.unpacked ?? 0)
  }
  for (const [name, { unpacked }] of after) if (!before.has(name)) yield changeOf(name, 0, unpacked)
}

function changeOf(name: string, was: number, is: number): NamedChange {
  return { name, change: Math.abs(is - was), size: Math.max(was, is) }
}

function byChange(a: NamedChange, b: NamedChange): number {
  return b.change - a.change || b.size - a.size || byName(a.name, b.name)
}
