import type { ClaimedPackage, Ecosystem, PackageClaim } from './packages/package-claim.ts'

const ECOSYSTEMS: Readonly<Record<Ecosystem, true>> = { dpkg: true, apk: true, npm: true, python: true }
const PURPOSES = new Set<unknown>([undefined, 'development', 'build-tool'])

/** Whether a value read from a file has the shape of a package claim. */
export function isPackageClaim(value: unknown): value is PackageClaim {
  if (!isObject(value)) return false
  const { source, packages } = value
  return typeof source === 'string' && Array.isArray(packages) && packages.every(isClaimedPackage)
}

function isClaimedPackage(value: unknown): value is ClaimedPackage {
  if (!isObject(value)) return false
  const { ecosystem, name, version, files, roots, purpose } = value
  return (
    typeof ecosystem === 'string' &&
    Object.hasOwn(ECOSYSTEMS, ecosystem) &&
    typeof name === 'string' &&
    typeof version === 'string' &&
    isPaths(files) &&
    isPaths(roots) &&
    PURPOSES.has(purpose)
  )
}

function isPaths(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.every(path => typeof path === 'string'))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
