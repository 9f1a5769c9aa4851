import { sumBytes } from '../../model/bytes.ts'
import type { PackageMeasurement } from '../../model/measurement.ts'
import { NONE, ROOT } from '../file-tree.ts'
import type { InTurns } from '../in-turns.ts'
import type { FileDraft, LayerStack } from '../layer-stack.ts'
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
  const owned = packages.map((): FileDraft[] => [])
  const own = (index: number, file: FileDraft): void => {
    file.owner = index
    owned[index]?.push(file)
  }
  yield* ownListed(packages, stack, own)
  yield* ownBytecode(stack, own)
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

type Own = (index: number, file: FileDraft) => void

function* ownListed(packages: readonly JoinedPackage[], stack: LayerStack, own: Own): InTurns<void> {
  for (const [index, { files }] of packages.entries()) {
    for (const path of files.flat()) {
      yield
      const file = stack.files[stack.find(path) ?? -1]
      if (file?.owner === null) own(index, file)
    }
  }
}

/** `a/__pycache__/b.cpython-312.pyc` is made at install time, in no list, and its source's owner's (PEP 3147). */
function* ownBytecode(stack: LayerStack, own: Own): InTurns<void> {
  const compiled = stack.files.filter(
    ({ path, hidden, owner }) => hidden === undefined && owner === null && path.endsWith('.pyc'),
  )
  for (const file of compiled) {
    yield
    const [, directory, name] = /^(.*)__pycache__\/([^/.]+)\.[^/]*$/.exec(file.path) ?? []
    if (directory === undefined || name === undefined) continue
    const source = stack.files[stack.find(`${directory}${name}.py`) ?? -1]
    if (source !== undefined && source.owner !== null) own(source.owner, file)
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
      const file = owner === null ? undefined : ownFileAt(node, stack)
      if (owner !== null && file?.owner === null) own(owner, file)
    }
  }
}

/** Of several names of a file, the one counts that it goes by. */
function ownFileAt(node: number, { tree, files }: LayerStack): FileDraft | undefined {
  return tree.kind(node) === 'file' ? files[tree.file(node) ?? -1] : undefined
}

/** What was found out about the packages, by their index. */
interface Owned {
  readonly owned: readonly FileDraft[][]
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
    for (const file of files) file.owner = place
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
      ...sumBytes(files),
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
  const owner = stack.files[stack.find(location ?? '') ?? -1]?.owner ?? null
  return owner === null || packages[owner]?.location === location
}
