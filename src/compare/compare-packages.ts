import { type Bytes, NO_BYTES } from '../model/bytes.ts'
import type { PackageChange } from '../model/comparison.ts'
import type { PackageMeasurement, PlatformMeasurement } from '../model/measurement.ts'
import { bySize } from './by-size.ts'
import { compareVersions } from './compare-versions.ts'
import type { Side } from './compared-pair.ts'
import { matchPackages, type PackageMatch } from './match-packages.ts'

/** Kinds of change that are none without bytes. */
const KEEPS_VERSION: ReadonlySet<PackageChange['kind']> = new Set(['moved', 'resized'])

/** The packages of two images, side by side, each with what the postings say. */
export class PackageComparison {
  private readonly baseline: readonly PackageMeasurement[]
  private readonly head: readonly PackageMeasurement[]
  private readonly matches: readonly PackageMatch[]
  private readonly ofBaseline = new Map<number, PackageMatch>()
  private readonly ofHead = new Map<number, PackageMatch>()

  constructor(baseline: PlatformMeasurement, head: PlatformMeasurement) {
    this.baseline = baseline.packages
    this.head = head.packages
    this.matches = matchPackages(baseline.packages, head.packages)
    for (const match of this.matches) {
      if (match.baseline !== null) this.ofBaseline.set(match.baseline, match)
      if (match.head !== null) this.ofHead.set(match.head, match)
    }
  }

  /** The match of a package of one side, or null when there is none. */
  matchOf(side: Side, owner: number | null): PackageMatch | null {
    if (owner === null) return null
    return (side === 'head' ? this.ofHead : this.ofBaseline).get(owner) ?? null
  }

  /** What became of a package, with the given bytes as its delta. */
  describe(match: PackageMatch, delta: Bytes): PackageChange {
    const was = this.baseline[match.baseline ?? -1]
    const is = this.head[match.head ?? -1]
    const any = is ?? was
    if (any === undefined) throw new RangeError('a package match has no package')
    const { ecosystem, name, purpose } = any
    return {
      kind: kindOf(was, is),
      ecosystem,
      name,
      from: was?.version ?? null,
      to: is?.version ?? null,
      purpose,
      delta,
    }
  }

  /** All packages that came, left, changed their version or their bytes; biggest change first. */
  changes(deltas: ReadonlyMap<PackageMatch, Bytes>): PackageChange[] {
    return this.matches
      .map(match => this.describe(match, deltas.get(match) ?? NO_BYTES))
      .filter(({ kind, delta }) => !KEEPS_VERSION.has(kind) || delta.compressed !== 0 || delta.unpacked !== 0)
      .sort(BIGGEST_FIRST)
  }

  /** Those of some packages that came, left or changed their version, each with the given bytes as its delta; biggest change first. */
  versionsAmong(
    isAmong: (match: PackageMatch) => boolean,
    deltas: ReadonlyMap<PackageMatch, Bytes>,
  ): PackageChange[] {
    return this.matches
      .filter(isAmong)
      .map(match => this.describe(match, deltas.get(match) ?? NO_BYTES))
      .filter(({ kind }) => !KEEPS_VERSION.has(kind))
      .sort(BIGGEST_FIRST)
  }
}

const BIGGEST_FIRST = bySize<PackageChange>(({ name, from, to }) => `${name} ${from ?? ''} ${to ?? ''}`)

function kindOf(
  was: PackageMeasurement | undefined,
  is: PackageMeasurement | undefined,
): PackageChange['kind'] {
  if (was === undefined) return 'added'
  if (is === undefined) return 'removed'
  if (was.version === is.version) return was.location === is.location ? 'resized' : 'moved'
  return compareVersions(was.version, is.version, is.ecosystem) < 0 ? 'upgraded' : 'downgraded'
}
