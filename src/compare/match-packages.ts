import type { PackageMeasurement } from '../model/measurement.ts'
import { byName } from './by-size.ts'
import { compareVersions } from './compare-versions.ts'

/** A package on both sides, or on the one side that has it. Indexes into each side's packages. */
export interface PackageMatch {
  readonly baseline: number | null
  readonly head: number | null
}

interface Indexed {
  readonly index: number
  readonly item: PackageMeasurement
}

/**
 * Matches the packages of two images, each once. Copies of one name are matched by, in this order: location and version;
 * version (the copy moved, as when npm hoists); location (upgraded in place); then the rest from the oldest up.
 */
export function matchPackages(
  baseline: readonly PackageMeasurement[],
  head: readonly PackageMeasurement[],
): PackageMatch[] {
  const left = groupByName(baseline)
  const right = groupByName(head)
  const names = [...new Set([...right.keys(), ...left.keys()])]
  return names.flatMap(name => matchCopies(left.get(name) ?? [], right.get(name) ?? []))
}

function groupByName(packages: readonly PackageMeasurement[]): Map<string, Indexed[]> {
  const groups = new Map<string, Indexed[]>()
  packages.forEach((item, index) => {
    const key = `${item.ecosystem} ${item.name}`
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [{ index, item }])
    else known.push({ index, item })
  })
  for (const group of groups.values()) group.sort(byVersionAndPlace)
  return groups
}

function byVersionAndPlace({ item: a }: Indexed, { item: b }: Indexed): number {
  if (a.version !== b.version) return compareVersions(a.version, b.version, a.ecosystem)
  return byName(a.location ?? '', b.location ?? '')
}

const KEYS: readonly ((item: PackageMeasurement) => string)[] = [
  item => JSON.stringify([item.location, item.version]),
  item => item.version,
  item => item.location ?? '',
  () => '',
]

function matchCopies(baseline: readonly Indexed[], head: readonly Indexed[]): PackageMatch[] {
  const matches: PackageMatch[] = []
  let [left, right] = [baseline, head]
  for (const keyOf of KEYS) {
    const waiting = Map.groupBy(left, ({ item }) => keyOf(item))
    const unmatched: Indexed[] = []
    const taken = new Set<Indexed>()
    for (const copy of right) {
      const was = waiting.get(keyOf(copy.item))?.shift()
      if (was === undefined) {
        unmatched.push(copy)
        continue
      }
      taken.add(was)
      matches.push({ baseline: was.index, head: copy.index })
    }
    left = left.filter(copy => !taken.has(copy))
    right = unmatched
  }
  return [
    ...matches,
    ...right.map(({ index }): PackageMatch => ({ baseline: null, head: index })),
    ...left.map(({ index }): PackageMatch => ({ baseline: index, head: null })),
  ]
}
