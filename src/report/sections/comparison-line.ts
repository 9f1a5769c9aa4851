import type { BaselineOrigin, ReportBaseline } from '../../model/report-baseline.ts'
import { formatAge } from '../../text/format-age.ts'
import { shortDigest } from '../build/report-cause.ts'
import { type Block, type Inline, inlinesOf, joinTexts, type Text } from '../document/block.ts'
import type { View } from '../document/view.ts'
import type { MeasuredRow } from '../overview/image-row.ts'
import { sharedFacts } from '../overview/shared-facts.ts'
import { countNoun } from '../summary/count-noun.ts'

/** Characters of a reason: each source has a say. */
const LONGEST_REASON = 800

/** What an image was compared with, and what makes that one to trust. */
interface Against {
  /** `3ad4be1 on main`, or the name of an image. */
  readonly subject: Text
  readonly facts: readonly Text[]
}

type Measured = Extract<ReportBaseline, { readonly kind: 'measured' }>

/** The second line: compared with what, on which platform, which bytes, and when. */
export function comparisonLine(rows: readonly MeasuredRow[], { head }: View): Block[] {
  if (rows.length === 0) return []
  const { platform } = sharedFacts(rows)
  const newest = rows.map(({ report }) => report.measuredAt).reduce((a, b) => (a > b ? a : b))
  const commit: readonly Inline[] = head === null ? [] : [' at ', { commit: head }]
  const parts: readonly Text[] = [
    againstAll(rows),
    platform === null ? 'platform by platform' : { text: platform, most: 60 },
    'compressed is what a node pulls, unpacked what it takes on disk',
    ['measured ', { time: newest }, ...commit],
  ]
  return [{ kind: 'paragraph', text: joinTexts(parts, ' · '), continues: true }]
}

/** What all were compared with, at the end of the one line that says that nothing changed. */
export function againstWords(rows: readonly MeasuredRow[]): Text[] {
  const [first, ...others] = againsts(rows)
  const { baseline } = sharedFacts(rows)
  if (first === undefined || baseline === null) return []
  const same = others.every(other => keyOf(other) === keyOf(first))
  return [['against ', ...(same ? inlinesOf(first.subject) : [{ code: baseline, most: 60 }])]]
}

/** In full where all were compared with one commit, as that of a single image; what makes only some of them to trust is left out. */
function againstAll(rows: readonly MeasuredRow[]): Text {
  const [first, ...others] = againsts(rows)
  if (first === undefined) return withoutBaseline(rows)
  if (others.every(other => keyOf(other) === keyOf(first))) {
    const known = others.map(({ facts }) => new Set(facts.map(fact => JSON.stringify(fact))))
    const facts = first.facts.filter(fact => known.every(other => other.has(JSON.stringify(fact))))
    const why = facts.length === 0 ? [] : [' (', ...joinTexts(facts, ', '), ')']
    return ['Against ', ...inlinesOf(first.subject), ...why]
  }
  const { baseline } = sharedFacts(rows)
  return baseline === null
    ? 'Each image against its own baseline'
    : ['Against ', { code: baseline, most: 60 }]
}

function withoutBaseline(rows: readonly MeasuredRow[]): Text {
  const [only, ...others] = rows
  if (only?.report.baseline.kind === 'none' && others.length === 0)
    return { text: only.report.baseline.reason.replace(/\.$/, ''), most: LONGEST_REASON }
  return rows.every(({ summary }) => summary.state === 'new')
    ? 'All images are new'
    : 'Nothing to compare with yet'
}

function againsts(rows: readonly MeasuredRow[]): readonly Against[] {
  return rows.flatMap(({ report }) =>
    report.baseline.kind === 'none' ? [] : [againstOf(report.baseline, report.measuredAt)],
  )
}

function keyOf({ subject }: Against): string {
  return JSON.stringify(subject)
}

/**
 * What a baseline is: a commit where one is known, whose name says more than a digest.
 *
 * @param now RFC 3339 time of the report.
 */
function againstOf({ name, digest, origin }: Measured, now: string): Against {
  const facts = originFacts(origin, now)
  if (origin.commit === null || origin.source === 'registry')
    return { subject: { code: name, most: 60 }, facts: [{ code: shortDigest(digest) }, ...facts] }
  const branch: readonly Inline[] = origin.branch === null ? [] : [' on ', { code: origin.branch, most: 60 }]
  return { subject: [{ commit: origin.commit }, ...branch], facts }
}

const RELATIONS = { 'merge-base': 'merge-base', base: 'merge-base', previous: 'the commit before' } as const

/** What makes a baseline one to trust: what it is to the commit that was measured, how it was had, and how old it is. */
function originFacts(origin: BaselineOrigin, now: string): Text[] {
  const { source, commit, wanted, relation } = origin
  if (source === 'given') return []
  return [
    ...(relation === null || commit !== wanted ? [] : [RELATIONS[relation]]),
    ...olderFacts(origin),
    ...(source === 'registry' && commit !== null ? [['built from ', { commit }]] : []),
    ...ageFacts(origin, now),
  ]
}

function olderFacts({ wanted, commitsOlder }: BaselineOrigin): Text[] {
  if (commitsOlder === null || commitsOlder === 0 || wanted === null) return []
  return [[`${countNoun(commitsOlder, 'commit')} older than `, { commit: wanted }]]
}

/** Who made it, as far as that is known, and when: a measurement is kept by the run that made it. */
function ageFacts({ source, measuredAt, storedOn }: BaselineOrigin, now: string): Text[] {
  if (source === 'rebuilt') return ['rebuilt for this run']
  const age = measuredAt === null ? '' : formatAge((Date.parse(now) - Date.parse(measuredAt)) / 1000)
  if (source === 'stored' && storedOn !== undefined)
    return [['stored by a run on ', { code: storedOn, most: 60 }, age === '' ? '' : ` ${age}`]]
  if (age === '') return []
  return [source === 'stored' ? `stored ${age}` : `built ${age}`]
}
