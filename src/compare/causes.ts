import { addBytes, type Bytes, NO_BYTES } from '../model/bytes.ts'
import type { Blame, Cause, CauseSubject } from '../model/comparison.ts'
import { addTo } from './add-to.ts'
import { attributeToHead } from './attribute-to-head.ts'
import { nameBase } from './base-change.ts'
import { basePackages } from './base-packages.ts'
import { byGrowth } from './by-size.ts'
import { fileCauses, type FilePart } from './cause-files.ts'
import { packageCauses, type PackagePart } from './cause-packages.ts'
import type { PackageComparison } from './compare-packages.ts'
import type { ComparedPair } from './compared-pair.ts'
import { type Contribution, isFile } from './contributions.ts'
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
  postings: readonly Contribution[],
  packages: PackageComparison,
): Cause[] {
  const named = new Map<string, Cause>()
  const packageParts: PackagePart[] = []
  const fileParts: FilePart[] = []
  const base = baseSubject(sides, postings, packages)
  for (const posting of postings) {
    const { subject, bytes, blame, line } = posting
    if (isOfBase(sides, posting)) addNamed(named, base, blame, baseLine(sides), bytes)
    else if (isFile(subject)) {
      const match = packages.matchOf(subject)
      if (match === null) fileParts.push({ match: subject.match, side: subject.side, blame, line, bytes })
      else packageParts.push({ match, side: subject.side, blame, line, bytes })
    } else if (typeof subject === 'string') addNamed(named, { type: subject }, blame, null, bytes)
    else addNamed(named, subject, blame, line, bytes)
  }
  return [
    ...named.values(),
    ...packageCauses(attributeToHead(packageParts), packages),
    ...fileCauses(attributeToHead(fileParts)),
  ]
    .filter(({ delta }) => delta.compressed !== 0 || delta.unpacked !== 0)
    .sort(byGrowth(cause => JSON.stringify([cause.what, cause.blame, cause.line])))
}

function isOfBase({ base }: ComparedPair, { blame, ofBase }: Contribution): boolean {
  return blame === 'base-moved' || (ofBase && blame === 'yours' && base !== 'same')
}

function baseSubject(
  sides: ComparedPair,
  postings: readonly Contribution[],
  packages: PackageComparison,
): CauseSubject {
  const { baseline, head, base } = sides
  const isInBase = basePackages(sides)
  const deltas = new Map<PackageMatch, Bytes>()
  for (const posting of postings) {
    const { subject, bytes } = posting
    const match = isOfBase(sides, posting) && isFile(subject) ? packages.matchOf(subject) : null
    if (match !== null) addTo(deltas, match, bytes)
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

function addNamed(
  causes: Map<string, Cause>,
  what: CauseSubject,
  blame: Blame,
  line: Cause['line'],
  bytes: Bytes,
): void {
  const key = JSON.stringify([what.type === 'hidden' ? what : what.type, blame, line])
  const delta = addBytes(causes.get(key)?.delta ?? NO_BYTES, bytes)
  causes.set(key, { what, blame, line, delta })
}
