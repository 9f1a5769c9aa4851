import { sumBytes } from '../../model/bytes.ts'
import type { PackageMeasurement } from '../../model/measurement.ts'
import type { FileDraft, LayerStack } from '../layer-stack.ts'
import { splitPath } from '../stack-node.ts'
import { findDevelopment } from './find-development.ts'
import { findRecommended } from './find-recommended.ts'
import { joinClaims, type JoinedPackage, type LayerClaim, visibleClaims } from './join-claims.ts'
import type { PackageCatalog } from './package-catalog.ts'
import { PACKAGE_CATALOGS } from './package-catalogs.ts'

/**
 * The packages of the final file system, each with the visible bytes of its files, in a stable order.
 *
 * Gives every visible file of the stack at most one owner: the first package that lists the file itself, else the
 * package with the deepest directory around it.
 */
export function collectPackages(
  claims: readonly LayerClaim[],
  stack: LayerStack,
  catalogs: readonly PackageCatalog[] = PACKAGE_CATALOGS,
): PackageMeasurement[] {
  const visible = visibleClaims(claims, stack)
  const packages = joinClaims(visible, stack).sort(byCatalog(catalogs))
  const development = findDevelopment(visible, stack)
  const recommended = findRecommended(visible)
  for (const item of packages) {
    if (item.roots.some(root => development.has(root))) item.purpose ??= 'development'
    if (item.ecosystem === 'dpkg' && recommended.has(item.name)) item.recommended = true
  }
  const owned = packages.map((): FileDraft[] => [])
  const own = (index: number, file: FileDraft): void => {
    file.owner = index
    owned[index]?.push(file)
  }
  ownListed(packages, stack, own)
  ownBytecode(stack, own)
  ownByRoot(packages, stack, own)
  return renumber(packages, owned, catalogs)
}

/** In the order of the catalogs, then by name. */
function byCatalog(catalogs: readonly PackageCatalog[]): (a: JoinedPackage, b: JoinedPackage) => number {
  const ranks = new Map(catalogs.map(({ ecosystem }, index) => [ecosystem, index]))
  return (a, b) =>
    (ranks.get(a.ecosystem) ?? 0) - (ranks.get(b.ecosystem) ?? 0) ||
    compare(a.name, b.name) ||
    compare(a.location ?? '', b.location ?? '') ||
    compare(a.version, b.version)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

type Own = (index: number, file: FileDraft) => void

function ownListed(packages: readonly JoinedPackage[], stack: LayerStack, own: Own): void {
  packages.forEach(({ files }, index) => {
    for (const path of files.flat()) {
      const file = stack.files[stack.find(path) ?? -1]
      if (file?.owner === null) own(index, file)
    }
  })
}

/** `a/__pycache__/b.cpython-312.pyc` is made at install time, in no list, and its source's owner's (PEP 3147). */
function ownBytecode(stack: LayerStack, own: Own): void {
  for (const file of stack.files) {
    if (file.hidden !== undefined || file.owner !== null || !file.path.endsWith('.pyc')) continue
    const [, directory, name] = /^(.*)__pycache__\/([^/.]+)\.[^/]*$/.exec(file.path) ?? []
    if (directory === undefined || name === undefined) continue
    const source = stack.files[stack.find(`${directory}${name}.py`) ?? -1]
    if (source !== undefined && source.owner !== null) own(source.owner, file)
  }
}

function ownByRoot(packages: readonly JoinedPackage[], stack: LayerStack, own: Own): void {
  const roots = new Map<string, number | null>()
  packages.forEach((item, index) => {
    for (const root of item.roots) if (!roots.has(root)) roots.set(root, index)
  })
  if (roots.size === 0) return
  for (const file of stack.files) {
    if (file.hidden !== undefined || file.owner !== null) continue
    const owner = ownerAround(splitPath(file.path)[0], roots)
    if (owner !== null) own(owner, file)
  }
}

/** The owner of the deepest known directory around a path; remembered for every directory on the way. */
function ownerAround(directory: string, known: Map<string, number | null>): number | null {
  const asked: string[] = []
  let owner: number | null = null
  for (let at = directory; ; at = splitPath(at)[0]) {
    const answer = known.get(at)
    if (answer !== undefined) {
      owner = answer
      break
    }
    asked.push(at)
    if (at === '') break
  }
  for (const path of asked) known.set(path, owner)
  return owner
}

/**
 * A package of a language that owns nothing is one that the distribution installed under its own name (Debian's
 * `python3-yaml`), and left out. A distribution's package without files is a real one: it only asks for others.
 */
function renumber(
  packages: readonly JoinedPackage[],
  owned: readonly FileDraft[][],
  catalogs: readonly PackageCatalog[],
): PackageMeasurement[] {
  const system = new Set(catalogs.filter(({ isSystem }) => isSystem).map(({ ecosystem }) => ecosystem))
  const kept: PackageMeasurement[] = []
  packages.forEach(({ ecosystem, name, version, location, purpose, recommended }, index) => {
    const files = owned[index] ?? []
    if (files.length === 0 && !system.has(ecosystem)) return
    for (const file of files) file.owner = kept.length
    kept.push({
      ecosystem,
      name,
      version,
      location,
      purpose,
      ...(recommended === undefined ? {} : { recommended }),
      files: files.length,
      ...sumBytes(files),
    })
  })
  return kept
}
