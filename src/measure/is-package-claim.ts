import type { ClaimedPackage, PackageClaim, PackageNeeds, PackageRelations } from '../model/package-claim.ts'
import { packageCatalog } from './packages/package-catalogs.ts'

const PURPOSES = new Set<unknown>([undefined, 'development', 'build-tool'])

const FLAGS = new Set<unknown>([undefined, true])

/** Whether a value read from a file has the shape of a package claim. */
export function isPackageClaim(value: unknown): value is PackageClaim {
  if (!isObject(value)) return false
  const { source, packages, development, needs, automatic } = value
  return (
    typeof source === 'string' &&
    Array.isArray(packages) &&
    packages.every(isClaimedPackage) &&
    isOptionalTexts(development) &&
    isOptionalTexts(automatic) &&
    (needs === undefined || isNeeds(needs))
  )
}

function isNeeds(value: unknown): value is PackageNeeds {
  if (!isObject(value)) return false
  const { directory, runtime, development } = value
  return typeof directory === 'string' && isTexts(runtime) && isTexts(development)
}

function isClaimedPackage(value: unknown): value is ClaimedPackage {
  if (!isObject(value)) return false
  const { ecosystem, name, version, key, location, files, roots, purpose, relations, inside } = value
  return (
    typeof ecosystem === 'string' &&
    packageCatalog(ecosystem) !== undefined &&
    typeof name === 'string' &&
    typeof version === 'string' &&
    [key, location].every(isOptionalText) &&
    [files, roots].every(isOptionalTexts) &&
    PURPOSES.has(purpose) &&
    FLAGS.has(inside) &&
    (relations === undefined || isRelations(relations))
  )
}

function isRelations(value: unknown): value is PackageRelations {
  if (!isObject(value)) return false
  const { depends, recommends, provides } = value
  return [depends, recommends, provides].every(isOptionalTexts)
}

function isOptionalTexts(value: unknown): boolean {
  return value === undefined || isTexts(value)
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(text => typeof text === 'string')
}

function isOptionalText(value: unknown): boolean {
  return value === undefined || typeof value === 'string'
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
