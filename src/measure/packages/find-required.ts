import type { PackageClaim } from '../../model/package-claim.ts'
import type { InTurns } from '../in-turns.ts'
import type { LayerStack } from '../layer-stack.ts'
import { findModule } from './find-development.ts'
import type { JoinedPackage } from './join-claims.ts'

/** Packages that answer to one name, as the architectures of one library do; more are no one's intention. */
const MOST_OF_A_NAME = 8

/**
 * For each package the indexes of those that it does not work without, as its metadata says: by name, or as Node.js finds modules. What is
 * not there is left out.
 */
export function* findRequired(
  packages: readonly JoinedPackage[],
  claims: readonly PackageClaim[],
  stack: LayerStack,
): InTurns<readonly (readonly number[])[]> {
  const found = packages.map(() => new Set<number>())
  yield* byRelations(packages, stack, found)
  yield* byModules(packages, claims, { stack, found })
  return found.map((required, index) => [...required].filter(each => each !== index).sort((a, b) => a - b))
}

/** By the names that packages ask for. */
function* byRelations(
  packages: readonly JoinedPackage[],
  { budget }: LayerStack,
  found: readonly Set<number>[],
): InTurns<void> {
  const named = yield* indexNames(packages)
  for (const [index, { ecosystem, location, relations }] of packages.entries()) {
    for (const name of relations?.depends ?? []) {
      yield
      budget.spend('steps')
      const all = named.get(`${ecosystem} ${name}`) ?? []
      // Of several environments, each has its own.
      const beside = all.filter(each => packages[each]?.location === location)
      for (const each of beside.length > 0 ? beside : all) found[index]?.add(each)
    }
  }
}

/** Packages by ecosystem and the names that they answer to. */
function* indexNames(packages: readonly JoinedPackage[]): InTurns<Map<string, number[]>> {
  const named = new Map<string, number[]>()
  for (const [index, item] of packages.entries()) {
    for (const name of namesOf(item)) {
      yield
      const key = `${item.ecosystem} ${name}`
      const known = named.get(key) ?? []
      named.set(key, known)
      if (known.length < MOST_OF_A_NAME) known.push(index)
    }
  }
  return named
}

function namesOf({ name, relations }: JoinedPackage): ReadonlySet<string> {
  return new Set([name, ...(relations?.provides ?? [])])
}

/** By the directories in which Node.js looks for what a package asks for. */
function* byModules(
  packages: readonly JoinedPackage[],
  claims: readonly PackageClaim[],
  { stack, found }: { readonly stack: LayerStack; readonly found: readonly Set<number>[] },
): InTurns<void> {
  const roots = packages.flatMap(({ ecosystem, roots }, index) =>
    ecosystem === 'npm' ? roots.map(root => [root, index] as const) : [],
  )
  const at = new Map(roots)
  for (const needs of claims.flatMap(claim => claim.needs ?? [])) {
    const own = found[at.get(stack.realDirectory(needs.directory) ?? needs.directory) ?? -1]
    if (own === undefined || needs.runtime.length === 0) continue
    const around = stack.directory(needs.directory)
    for (const name of needs.runtime) {
      yield
      const required = at.get(findModule(around, name, stack) ?? '')
      if (required !== undefined) own.add(required)
    }
  }
}
