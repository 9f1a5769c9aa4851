import type { PackageChange } from '../model/comparison.ts'
import type { PackageMeasurement, PlatformMeasurement } from '../model/measurement.ts'
import type { ManifestLine } from './manifest-line.ts'

/** What asked for a package. Untrusted text. */
export interface PackageAsker {
  /** A package that does not work without it, or without what does not; null: the manifest names it itself. */
  readonly by: string | null
  /** How many more such packages there are. */
  readonly others: number
  /** Where the build context names the package, or the one that asked for it; null: it is not known to. */
  readonly manifest: ManifestLine | null
}

/** Where a package is named: in a manifest, or by the command that installs it. */
export type FindNamed = (name: string) => ManifestLine | 'command' | null

/** Packages that are no reason for others: what is asked for is what came, or became another. */
const ASKED: ReadonlySet<PackageChange['kind']> = new Set(['added', 'upgraded', 'downgraded'])

/** How many packages are followed upwards. */
const MOST_STEPS = 10_000

/** Answers for packages that changed together which one asked for them. */
export class PackageAskers {
  private readonly packages: readonly PackageMeasurement[]
  private readonly requirers: readonly (readonly number[])[]
  private readonly changed: ReadonlySet<string>

  /** @param changes all packages that changed: where several ask for one, those are the likelier reason. */
  constructor({ packages }: PlatformMeasurement, changes: readonly PackageChange[]) {
    this.packages = packages
    this.requirers = requirersOf(packages)
    this.changed = new Set(
      changes.filter(({ kind }) => ASKED.has(kind)).map(({ to, ...of }) => keyOf(of, to)),
    )
  }

  /** Null where nothing is known to ask for them, or the line that installs them says so itself. */
  askerOf(changes: readonly PackageChange[], findNamed: FindNamed): PackageAsker | null {
    const keys = new Set(changes.filter(({ kind }) => ASKED.has(kind)).map(({ to, ...of }) => keyOf(of, to)))
    const group = new Set(this.packages.keys().filter(index => keys.has(this.keyAt(index))))
    const [head, ...others] = [...group].filter(
      index => !this.requirers[index]?.some(each => group.has(each) && each !== index),
    )
    if (head === undefined || others.length > 0) return null
    const named = findNamed(this.nameOf(head))
    if (named !== null) return named === 'command' ? null : { by: null, others: 0, manifest: named }
    return this.nearestNamed(head, findNamed) ?? this.direct(head)
  }

  /** The nearest package above that is named somewhere. */
  private nearestNamed(start: number, findNamed: FindNamed): PackageAsker | null {
    const seen = new Set([start])
    let level = this.above([start], seen)
    while (level.length > 0 && seen.size < MOST_STEPS) {
      const named = level.flatMap(index => {
        const where = findNamed(this.nameOf(index))
        return where === null ? [] : [{ index, where }]
      })
      const [first, ...others] = this.likelier(named, ({ index }) => index)
      if (first !== undefined) {
        const manifest = first.where === 'command' ? null : first.where
        return { by: this.nameOf(first.index), others: others.length, manifest }
      }
      level = this.above(level, seen)
    }
    return null
  }

  private direct(index: number): PackageAsker | null {
    const all = (this.requirers[index] ?? []).filter(each => each !== index)
    const [first, ...others] = this.likelier(all, each => each)
    return first === undefined ? null : { by: this.nameOf(first), others: others.length, manifest: null }
  }

  private above(level: readonly number[], seen: Set<number>): number[] {
    const next = [...new Set(level.flatMap(index => this.requirers[index] ?? []))].filter(
      each => !seen.has(each),
    )
    for (const index of next) seen.add(index)
    return next
  }

  /** Those that changed themselves, if any did, the biggest first. */
  private likelier<Each>(all: readonly Each[], indexOf: (each: Each) => number): Each[] {
    const changed = all.filter(each => this.changed.has(this.keyAt(indexOf(each))))
    const size = (each: Each): number => this.packages[indexOf(each)]?.compressed ?? 0
    return [...(changed.length > 0 ? changed : all)].sort((a, b) => size(b) - size(a))
  }

  private nameOf(index: number): string {
    return this.packages[index]?.name ?? ''
  }

  private keyAt(index: number): string {
    const item = this.packages[index]
    return item === undefined ? '' : keyOf(item, item.version)
  }
}

function requirersOf(packages: readonly PackageMeasurement[]): number[][] {
  const requirers = packages.map((): number[] => [])
  for (const [index, { requires = [] }] of packages.entries())
    for (const each of requires) requirers[each]?.push(index)
  return requirers
}

function keyOf(
  { ecosystem, name }: Pick<PackageMeasurement, 'ecosystem' | 'name'>,
  version: string | null,
): string {
  return JSON.stringify([ecosystem, name, version])
}
