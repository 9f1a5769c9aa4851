import type { Bytes } from '../model/bytes.ts'
import type { Blame, Cause, CauseSubject } from '../model/comparison.ts'
import { NOBODY } from '../model/image-files.ts'
import { addTo } from './add-to.ts'
import { attributeToHead } from './attribute-to-head.ts'
import { nameBase } from './base-change.ts'
import { basePackages } from './base-packages.ts'
import { byGrowth } from './by-size.ts'
import { fileCauses, type FilePart } from './cause-files.ts'
import { packageCauses, type PackagePart } from './cause-packages.ts'
import type { PackageComparison } from './compare-packages.ts'
import type { ComparedPair } from './compared-pair.ts'
import type { Contribution, Contributions, FileContribution } from './contributions.ts'
import type { PackageMatch } from './match-packages.ts'

/**
 * What a reader is told: each posting goes to exactly one cause, so the causes add up to the delta, and those of one blame to
 * that part of the split. Biggest growth first.
 *
 * - Everything that a moved base image brought, in its own layers and in those made again on top of it, is one cause; so is
 *   all that another FROM line brought in the base's layers.
 * - Files of packages are told by their package, see {@link packageCauses}; others by path, see {@link fileCauses}.
 * - Bytes without a name: hidden (a cause for each line that made some and each that hides them), layer structure, files that
 *   were packed differently.
 */
export function findCauses(
  sides: ComparedPair,
  postings: Contributions,
  packages: PackageComparison,
): Cause[] {
  const named = new NamedCauses()
  const fileParts: FilePart[] = []
  const ofPackages: FileContribution[] = []
  const ofBase = { subject: baseSubject(sides, postings, packages), line: baseLine(sides) }
  for (const posting of postings.files) {
    if (isOfBase(sides, posting)) named.add(ofBase.subject, posting.blame, ofBase.line, posting.bytes)
    else if (posting.owner === null) fileParts.push(posting)
    else ofPackages.push(posting)
  }
  for (const posting of postings.nameless) {
    const { subject, bytes, blame, line } = posting
    if (isOfBase(sides, posting)) named.add(ofBase.subject, blame, ofBase.line, bytes)
    else named.add(subject, blame, subject.type === 'hidden' ? line : null, bytes)
  }
  return [
    ...named.all(),
    ...packageCauses(attributeToHead(packageParts(ofPackages)), packages),
    ...fileCauses(attributeToHead(fileParts), sides),
  ]
    .filter(({ delta }) => delta.compressed !== 0 || delta.unpacked !== 0)
    .sort(byGrowth(cause => JSON.stringify([cause.what, cause.blame, cause.line])))
}

/** In the order of the files, the baseline's first: of what is equal, the first is told. */
function packageParts(postings: readonly FileContribution[]): PackagePart[] {
  const parts: PackagePart[] = []
  for (const { owner, side, blame, line, bytes } of postings.toSorted(byFile)) {
    if (owner !== null) parts.push({ match: owner, side, blame, line, bytes })
  }
  return parts
}

function byFile(a: FileContribution, b: FileContribution): number {
  if (a.side !== b.side) return a.side === 'baseline' ? -1 : 1
  return (a.match[a.side] ?? NOBODY) - (b.match[b.side] ?? NOBODY)
}

function isOfBase({ base }: ComparedPair, { blame, ofBase }: Contribution): boolean {
  return blame === 'base-moved' || (ofBase && blame === 'yours' && base !== 'same')
}

function baseSubject(
  sides: ComparedPair,
  { files }: Contributions,
  packages: PackageComparison,
): CauseSubject {
  const { baseline, head, base } = sides
  const isInBase = basePackages(sides)
  const deltas = new Map<PackageMatch, Bytes>()
  for (const posting of files) {
    if (posting.owner !== null && isOfBase(sides, posting)) addTo(deltas, posting.owner, posting.bytes)
  }
  return {
    ...{ type: 'base', from: nameBase(baseline.base, base), to: nameBase(head.base, base) },
    changes: packages.versionsAmong(match => deltas.has(match) || isInBase(match), deltas),
  }
}

/** The FROM line, where a layer of the base says so. */
function baseLine({ baseline, head }: ComparedPair): Cause['line'] {
  for (const [side, { layers }] of [['head', head] as const, ['baseline', baseline] as const]) {
    const layer = layers.find(each => each.origin === 'base' && each.line !== null)
    if (layer?.line != null) return { side, index: layer.line }
  }
  return null
}

interface Named {
  readonly what: CauseSubject
  readonly blame: Blame
  readonly line: Cause['line']
  readonly delta: { compressed: number; unpacked: number }
}

/** Sums for what is told as one. */
class NamedCauses {
  private readonly sums = new Map<string, Named>()
  private last: Named | null = null

  add(what: CauseSubject, blame: Blame, line: Cause['line'], bytes: Bytes): void {
    const { last } = this
    // Most bytes are told with those before.
    const isLast = last?.blame === blame && last.line === line && isSameSubject(last.what, what)
    const sum = isLast ? last : this.sumOf(what, blame, line)
    sum.delta.compressed += bytes.compressed
    sum.delta.unpacked += bytes.unpacked
    this.last = sum
  }

  all(): Iterable<Cause> {
    return this.sums.values()
  }

  private sumOf(what: CauseSubject, blame: Blame, line: Cause['line']): Named {
    const key = JSON.stringify([what.type === 'hidden' ? what : what.type, blame, line])
    const sum = this.sums.get(key) ?? { what, blame, line, delta: { compressed: 0, unpacked: 0 } }
    this.sums.set(key, sum)
    return sum
  }
}

function isSameSubject(one: CauseSubject, other: CauseSubject): boolean {
  if (one.type !== 'hidden' || other.type !== 'hidden') return one.type === other.type
  return one.why === other.why && one.by === other.by
}
