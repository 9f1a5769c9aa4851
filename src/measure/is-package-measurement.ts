import type { PackageMeasurement } from '../model/measurement.ts'
import { isCount } from './is-count.ts'
import { packageCatalog } from './packages/package-catalogs.ts'

const PURPOSES = new Set<unknown>([null, 'development', 'build-tool'])

const FLAGS = new Set<unknown>([undefined, true])

/**
 * Whether a value read from a file has the shape of a measured package.
 *
 * @param count how many packages there are.
 */
export function isPackageMeasurement(value: unknown, count: number): value is PackageMeasurement {
  if (typeof value !== 'object' || value === null) return false
  const { ecosystem, name, version, location, purpose, recommended, requires, inside, ...bytes } =
    value as Record<string, unknown>
  const { files, compressed, unpacked, ...others } = bytes
  return (
    Object.keys(others).length === 0 &&
    isEcosystem(ecosystem) &&
    [name, version].every(text => typeof text === 'string') &&
    (location === null || typeof location === 'string') &&
    PURPOSES.has(purpose) &&
    [recommended, inside].every(flag => FLAGS.has(flag)) &&
    isPlaces(requires, count) &&
    [files, compressed, unpacked].every(isCount)
  )
}

function isEcosystem(value: unknown): boolean {
  return typeof value === 'string' && packageCatalog(value) !== undefined
}

function isPlaces(value: unknown, count: number): boolean {
  if (value === undefined) return true
  return Array.isArray(value) && value.every(place => isCount(place) && place < count)
}
