import { addBytes, type Bytes, NO_BYTES, sumBytes } from '../model/bytes.ts'
import type { Blame, Cause, PackageChange } from '../model/comparison.ts'
import { bySize } from './by-size.ts'
import type { PackageComparison } from './compare-packages.ts'
import type { PackageMatch } from './match-packages.ts'

/** Bytes that one package gained or lost, by one line, for one reason. */
export interface PackagePart {
  readonly match: PackageMatch
  readonly side: 'baseline' | 'head'
  readonly blame: Blame
  readonly line: Cause['line']
  readonly bytes: Bytes
}

/** Packages that make a group: fewer are named one by one. */
const GROUP = 3

interface Entry {
  readonly change: PackageChange
  readonly blame: Blame
  readonly line: Cause['line']
}

/**
 * A cause for each package, line and blame. Three or more packages of one npm scope on one line are told as one
 * (`@aws-sdk/*`), and so are three or more of one ecosystem that a line merely rebuilt (`apt-get upgrade`) or has elsewhere.
 */
export function packageCauses(parts: readonly PackagePart[], packages: PackageComparison): Cause[] {
  const groups = Map.groupBy(entriesOf(parts, packages), groupKey)
  const causes: Cause[] = []
  for (const entries of groups.values()) {
    const [first] = entries
    if (first === undefined) continue
    if (entries.length >= GROUP) causes.push(causeOf(entries, groupLabel(first)))
    else causes.push(...entries.map(entry => causeOf([entry], entry.change.name)))
  }
  return causes
}

/** One entry a package, line and blame; what cancels out to nothing is left out. */
function entriesOf(parts: readonly PackagePart[], packages: PackageComparison): Entry[] {
  const sums = new Map<PackageMatch, Map<string, PackagePart>>()
  for (const part of parts) {
    const ofPackage = sums.get(part.match) ?? new Map<string, PackagePart>()
    sums.set(part.match, ofPackage)
    const key = JSON.stringify([part.blame, part.line])
    const bytes = addBytes(ofPackage.get(key)?.bytes ?? NO_BYTES, part.bytes)
    ofPackage.set(key, { ...part, bytes })
  }
  return [...sums.values()]
    .flatMap(ofPackage => [...ofPackage.values()])
    .filter(({ bytes }) => bytes.compressed !== 0 || bytes.unpacked !== 0)
    .map(({ match, blame, line, bytes }) => ({ change: packages.describe(match, bytes), blame, line }))
}

function groupKey(entry: Entry): string {
  const { change, blame, line } = entry
  const what = scopeOf(change) ?? `${change.name} ${change.from ?? ''}`
  return JSON.stringify([
    change.ecosystem,
    blame,
    line,
    change.kind === 'moved',
    isAlike(entry) ? null : what,
  ])
}

/** The same happened to all packages of the line, and their names say nothing. */
function isAlike({ change, blame }: Entry): boolean {
  return blame === 'rebuilt' || change.kind === 'moved'
}

function groupLabel(entry: Entry): string {
  const { change } = entry
  if (isAlike(entry)) return `${change.ecosystem} packages`
  const scope = scopeOf(change)
  return scope === null ? change.name : `${scope}/*`
}

function scopeOf({ ecosystem, name }: PackageChange): string | null {
  if (ecosystem !== 'npm') return null
  return /^(@[^/]+)\//.exec(name)?.[1] ?? null
}

function causeOf(entries: readonly Entry[], label: string): Cause {
  const [first] = entries
  const changes = entries.map(entry => entry.change).sort(bySize(change => change.name))
  return {
    what: { type: 'packages', ecosystem: first?.change.ecosystem ?? 'npm', label, changes },
    blame: first?.blame ?? 'yours',
    line: first?.line ?? null,
    delta: sumBytes(changes.map(change => change.delta)),
  }
}
