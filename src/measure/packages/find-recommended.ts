import type { ClaimedPackage, PackageClaim, PackageRelations } from '../../model/package-claim.ts'

/** Recommended by all that fetch something, and not to be done without: no https works without certificates. */
const ALWAYS_WANTED = ['ca-certificates']

/**
 * Names of Debian packages that only recommendations lead to: `apt-get install --no-install-recommends` would have left them out. No one
 * asked for them by name, and none that someone asked for needs them, nor what those need in turn.
 *
 * What nothing leads to any more, which `apt-get autoremove` would take away, is not among them. Nothing is where apt kept no notes.
 */
export function findRecommended(claims: readonly PackageClaim[]): Set<string> {
  const automatic = new Set(claims.flatMap(claim => claim.automatic ?? []))
  if (automatic.size === 0) return new Set()
  const installed = claims
    .flatMap(claim => claim.packages)
    .filter(({ ecosystem, version }) => ecosystem === 'dpkg' && version !== '')
  const asked = installed.map(({ name }) => name).filter(name => !automatic.has(name))
  const byName = namedBy(installed)
  const needed = reach([...asked, ...ALWAYS_WANTED], byName, ({ depends = [] }) => depends)
  const wanted = reach(asked, byName, ({ depends = [], recommends = [] }) => [...depends, ...recommends])
  return new Set([...wanted].filter(name => !needed.has(name)))
}

/** Installed packages by their own name and those that they provide. */
function namedBy(installed: readonly ClaimedPackage[]): Map<string, ClaimedPackage[]> {
  const byName = new Map<string, ClaimedPackage[]>()
  for (const item of installed) {
    for (const name of new Set([item.name, ...(item.relations?.provides ?? [])])) {
      const known = byName.get(name)
      if (known === undefined) byName.set(name, [item])
      else known.push(item)
    }
  }
  return byName
}

/** Names of all packages that some lead to, themselves included. */
function reach(
  from: readonly string[],
  byName: ReadonlyMap<string, readonly ClaimedPackage[]>,
  follow: (relations: PackageRelations) => readonly string[],
): Set<string> {
  const asked = new Set(from)
  const reached = new Set<string>()
  const todo = [...from]
  for (let name = todo.pop(); name !== undefined; name = todo.pop()) {
    for (const item of byName.get(name) ?? []) {
      reached.add(item.name)
      for (const next of follow(item.relations ?? {})) {
        if (asked.has(next)) continue
        asked.add(next)
        todo.push(next)
      }
    }
  }
  return reached
}
