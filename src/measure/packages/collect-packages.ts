import { NOBODY } from '../../model/image-files.ts'
import type { PackageMeasurement } from '../../model/measurement.ts'
import { ROOT } from '../../model/path-tree.ts'
import { NONE } from '../child-table.ts'
import type { InTurns } from '../in-turns.ts'
import type { LayerStack } from '../layer-stack.ts'
import { findDevelopment } from './find-development.ts'
import { findRecommended } from './find-recommended.ts'
import { findRequired } from './find-required.ts'
import { joinClaims, type JoinedPackage, type LayerClaim, visibleClaims } from './join-claims.ts'
import type { PackageCatalog } from './package-catalog.ts'
import { PACKAGE_CATALOGS } from './package-catalogs.ts'

/**
 * The packages of the final file system, each with the visible bytes of its files, in a stable order.
 *
 * Gives every visible file of the stack at most one owner: the first package that lists the file itself, else the
 * package with the deepest directory around it.
 *
 * @throws ImageError when what the claims say takes more steps than the stack's budget has.
 */
export function* collectPackages(
  claims: readonly LayerClaim[],
  stack: LayerStack,
  catalogs: readonly PackageCatalog[] = PACKAGE_CATALOGS,
): InTurns<PackageMeasurement[]> {
  const visible = yield* visibleClaims(claims, stack)
  const packages = (yield* joinClaims(visible, stack)).sort(byCatalog(catalogs))
  const development = yield* findDevelopment(visible, stack)
  const recommended = findRecommended(visible)
  for (const item of packages) {
    if (item.roots.some(root => development.has(root))) item.purpose ??= 'development'
    if (item.ecosystem === 'dpkg' && recommended.has(item.name)) item.recommended = true
  }
  const required = yield* findRequired(packages, visible, stack)
  const owned = packages.map((): number[] => [])
  const own = (index: number, file: number): void => {
    stack.files.own(file, index)
    owned[index]?.push(file)
  }
  yield* ownListed(packages, stack, own)
  if (packages.length > 0) yield* ownBytecode(stack, own)
  yield* ownByRoot(packages, stack, own)
  return renumber(packages, { owned, required, stack }, catalogs)
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

type Own = (index: number, file: number) => void

function* ownListed(packages: readonly JoinedPackage[], stack: LayerStack, own: Own): InTurns<void> {
  for (const [index, { files }] of packages.entries()) {
    for (const path of files.flat()) {
      yield
      const file = stack.find(path)
      if (file !== null && stack.files.owner(file) === null) own(index, file)
    }
  }
}

/** `a/__pycache__/b.cpython-312.pyc` is made at install time, in no list, and its source's owner's (PEP 3147). */
function* ownBytecode(stack: LayerStack, own: Own): InTurns<void> {
  const { files } = stack
  const compiled = files.filter(
    file => files.endsWith(file, '.pyc') && !files.isHidden(file) && files.owner(file) === null,
  )
  for (const file of compiled) {
    yield
    const [, directory, name] = /^(.*)__pycache__\/([^/.]+)\.[^/]*$/.exec(files.path(file)) ?? []
    if (directory === undefined || name === undefined) continue
    const owner = files.owner(stack.find(`${directory}${name}.py`) ?? NOBODY)
    if (owner !== null) own(owner, file)
  }
}

/** The first package that has a directory for its own. */
function* ownersOfRoots(packages: readonly JoinedPackage[], stack: LayerStack): InTurns<Map<number, number>> {
  const owners = new Map<number, number>()
  for (const [index, { roots }] of packages.entries()) {
    for (const path of roots) {
      yield
      const root = stack.directory(path)
      if (root !== null && !owners.has(root)) owners.set(root, index)
    }
  }
  return owners
}

/** Down from the root, each directory handing on who owns what is in it: the owner of the deepest known one around a file. */
function* ownByRoot(packages: readonly JoinedPackage[], stack: LayerStack, own: Own): InTurns<void> {
  const owners = yield* ownersOfRoots(packages, stack)
  if (owners.size === 0) return
  const { tree } = stack
  const todo: [directory: number, owner: number | null][] = [[ROOT, owners.get(ROOT) ?? null]]
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const [directory, owner] = next
    for (let node = tree.firstChild(directory); node !== NONE; node = tree.nextChild(node)) {
      yield
      if (tree.isDirectory(node)) todo.push([node, owners.get(node) ?? owner])
      const file = owner === null ? null : ownFileAt(node, stack)
      if (owner !== null && file !== null) own(owner, file)
    }
  }
}

/** The file at a node that no one owns yet. Of several names of a file, the one counts that it goes by. */
function ownFileAt(node: number, { tree, files }: LayerStack): number | null {
  const file = tree.kind(node) === 'file' ? tree.file(node) : null
  return file !== null && files.owner(file) === null ? file : null
}

/** What was found out about the packages, by their index. */
interface Owned {
  /** Their files. */
  readonly owned: readonly (readonly number[])[]
  readonly required: readonly (readonly number[])[]
  readonly stack: LayerStack
}

/**
 * A package of a language that owns nothing is one that the distribution installed under its own name (Debian's
 * `python3-yaml`), and left out. A distribution's package without files is a real one: it only asks for others.
 */
function renumber(
  packages: readonly JoinedPackage[],
  { owned, required, stack }: Owned,
  catalogs: readonly PackageCatalog[],
): PackageMeasurement[] {
  const system = new Set(catalogs.filter(({ isSystem }) => isSystem).map(({ ecosystem }) => ecosystem))
  const kept = packages.flatMap((item, index) =>
    owned[index]?.length !== 0 || system.has(item.ecosystem) || isInsideOfOwnFile(item, packages, stack)
      ? [index]
      : [],
  )
  const places = new Map(kept.map((index, place) => [index, place]))
  return kept.flatMap((index, place): PackageMeasurement[] => {
    const item = packages[index]
    if (item === undefined) return []
    const { ecosystem, name, version, location, purpose, recommended, inside } = item
    const files = owned[index] ?? []
    for (const file of files) stack.files.own(file, place)
    const requires = (required[index] ?? []).flatMap(each => places.get(each) ?? [])
    const measured = {
      ecosystem,
      name,
      version,
      location,
      purpose,
      ...(recommended === undefined ? {} : { recommended }),
      ...(requires.length === 0 ? {} : { requires }),
      ...(inside === undefined ? {} : { inside }),
      files: files.length,
      ...stack.files.sum(files),
    }
    return [measured]
  })
}

/** A package of another kind that owns the file around it (the distribution's, a toolchain) stands for all that it brought along. */
function isInsideOfOwnFile(
  { inside, location }: JoinedPackage,
  packages: readonly JoinedPackage[],
  stack: LayerStack,
): boolean {
  if (inside !== true) return false
  const owner = stack.files.owner(stack.find(location ?? '') ?? NOBODY)
  return owner === null || packages[owner]?.location === location
}
