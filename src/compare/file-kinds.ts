import { byteAt } from '../model/column.ts'
import type { Kind } from '../model/comparison.ts'
import type { PlatformMeasurement } from '../model/measurement.ts'
import { onceADirectory } from '../model/once-a-directory.ts'
import type { BaseChange } from './base-change.ts'
import { packageManagerCache } from './package-manager-cache.ts'

/** In the order in which they are told. */
export const KINDS: readonly Kind[] = [
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

/**
 * The kind of each file, by its place in {@link KINDS}.
 *
 * Build tools inside the base image count as build tools when the two sides stand on different images, since then leaving
 * them behind is what the change was about; otherwise they are part of the base image.
 */
export function kindsOf(platform: PlatformMeasurement, base: BaseChange): Uint8Array {
  const { files } = platform
  const kinds = new Uint8Array(files.length)
  const kindIn = onceADirectory(files, directory => {
    return KINDS.indexOf(packageManagerCache(directory) === null ? 'other files' : 'package manager caches')
  })
  files.eachRun((start, end) => kinds.fill(kindIn(start), start, end))
  setOwned(kinds, platform, base)
  for (const file of files.hiddenFiles()) kinds[file] = KINDS.indexOf('hidden bytes')
  return kinds
}

/** What belongs to a package or to the base image, wherever it is. */
function setOwned(
  kinds: Uint8Array,
  { files, layers, packages }: PlatformMeasurement,
  base: BaseChange,
): void {
  const isOfBase = layers.map(({ origin }) => origin === 'base')
  if (packages.length === 0 && !isOfBase.includes(true)) return
  const plainBase = KINDS.indexOf('base image')
  const ofPackage = packages.map(({ purpose }) => KINDS.indexOf(KIND_OF_PURPOSE[purpose ?? 'none']))
  const inBase = packages.map(({ purpose }) => {
    return KINDS.indexOf(purpose === 'build-tool' && base === 'changed' ? 'build tools' : 'base image')
  })
  for (let file = 0; file < kinds.length; file++) {
    const owner = files.owner(file)
    if (isOfBase[files.layer(file)] === true)
      kinds[file] = owner === null ? plainBase : (inBase[owner] ?? plainBase)
    else if (owner !== null) kinds[file] = ofPackage[owner] ?? byteAt(kinds, file)
  }
}
