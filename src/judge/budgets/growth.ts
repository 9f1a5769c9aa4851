import { InputError } from '../../errors/input-error.ts'
import { type Budget, COUNTED, type Counted } from '../../model/budget.ts'
import { type Bytes, subtractBytes } from '../../model/bytes.ts'
import type { PlatformChange } from '../../model/report-change.ts'
import type { ReportJudgement } from '../../model/report-verdict.ts'
import type { Judgement } from '../../model/verdict.ts'
import { formatBytes } from '../../text/format-bytes.ts'
import { parseBytes } from '../../text/parse-bytes.ts'
import type { BudgetKind, Reported } from '../budget-kind.ts'
import { growthNeed } from '../growth-need.ts'
import { ruleOnBytes } from '../judge-bytes.ts'
import { type JudgedPlatform, onPlatform } from '../judged-platform.ts'
import { messages } from '../messages.ts'
import { judgementOf, ruleOn, type Ruling } from '../rule.ts'
import { declared, type Notation, type Setting, SIZE, sizePattern } from '../setting.ts'
import { BYTES, PERCENT } from '../unit.ts'

/** Growth that a rebuild makes by itself; the same size below which the report names no cause. Bytes. */
const DEFAULT_FLOOR = 10_000

/** A budget on growth since the baseline, in bytes or in percent of the baseline's total. */
export interface GrowthBudget extends Budget {
  /** Growth below this many bytes never fails a percent limit. */
  readonly floor: number
  readonly counts: Counted
}

type GrowthLimit = Pick<GrowthBudget, 'limit' | 'unit'>

/** `3 %`, `0.5%`: no sign, no exponent. */
const PERCENTAGE = /^(\d{1,6}(?:\.\d{1,6})?) ?%$/

const SIZE_OR_PERCENTAGE: Notation<GrowthLimit> = {
  argument: 'size',
  schema: {
    type: ['string', 'integer'],
    minimum: 0,
    maximum: 0,
    pattern: sizePattern('|%'),
  },
  expected: 'must be a size like `5 MB` or a percentage like `3 %`',
  parse(text, where) {
    const [, percent] = PERCENTAGE.exec(text) ?? []
    if (percent !== undefined) return { unit: PERCENT.name, limit: Number(percent) }
    if (text.endsWith('%')) throw new InputError(messages.notAPercentage(where, text))
    return { unit: BYTES.name, limit: parseBytes(text, where) }
  },
}

const MAX_GROWTH: Setting<GrowthLimit> = {
  key: 'max-growth',
  description: 'Maximum growth over the baseline, in bytes or percent (`5 MB`, `3 %`)',
  also: ['max-increase'],
  value: SIZE_OR_PERCENTAGE,
}

const FLOOR: Setting<number> = {
  key: 'max-growth-floor',
  description: 'Growth below this size never fails a `max-growth` in percent; default: 10 kB',
  value: SIZE,
}

const COUNTS: Setting<Counted> = {
  key: 'budget-counts',
  description:
    'Growth that `max-growth` counts: `you` (default; not a base image that moved, not a rebuild without change) or `all`',
  value: { argument: 'whose', choices: COUNTED },
}

/** Growth since the baseline. It counts the bytes blamed on the change itself, or all of them, as the budget says. */
export const growth: BudgetKind<GrowthBudget> = {
  kind: 'growth',
  title: 'growth',
  compares: true,
  units: [BYTES, PERCENT],
  settings: [MAX_GROWTH, FLOOR],
  counting: [COUNTS],
  from(settings, metric) {
    const limit = declared(settings, MAX_GROWTH)
    if (limit === undefined) return []
    const floor = declared(settings, FLOOR)?.value ?? DEFAULT_FLOOR
    const counts = declared(settings, COUNTS)?.value ?? 'you'
    return [{ kind: 'growth', metric, ...limit.value, floor, counts, source: limit.source }]
  },
  // Your own growth may be more than all growth, where the base image shrank; a floor counts for percentages alone.
  isAsStrict: (budget, other) =>
    budget.counts === other.counts && (budget.unit !== PERCENT.name || budget.floor <= other.floor),
  judge: judgeGrowth,
  judgeReported,
  termsOf: ({ counts, floor }) => ({ counts, floor }),
  raise: () => MAX_GROWTH.key,
  savings: { of: 'growth', need: growthNeed },
}

/** What growth is known from, of a measurement or of a report; `new` when the baseline does not have the platform. */
type Change = Pick<
  PlatformChange,
  'baseline' | 'delta' | 'compressedIncomparable' | 'unpackedIncomparable'
> & {
  readonly split: { readonly yours: Bytes }
}

/** Where growth is judged. */
interface Place {
  readonly platform: string
  readonly on: string
  /** Why it is told and not judged, as the end of a sentence; null: it is judged. */
  readonly unjudged: string | null
}

type GrowthTerms = Pick<GrowthBudget, 'metric' | 'limit' | 'unit' | 'floor' | 'counts'>

function judgeGrowth(budget: GrowthBudget, judged: JudgedPlatform): Judgement {
  const { comparison, growthUnjudged: unjudged } = judged
  const place = { platform: judged.platform.platform, on: onPlatform(judged), unjudged }
  const ruling = withoutUncommitted(ruleOnGrowth(budget, comparison, place), budget, judged, place)
  const judgement = judgementOf(budget, judged, ruling)
  return unjudged === null ? judgement : { ...judgement, skippedBy: 'settled' }
}

/** What earlier steps of the job made is no reason to fail: how large it was before is not known. */
function withoutUncommitted(
  ruling: Ruling,
  budget: GrowthBudget,
  { comparison, uncommitted }: JudgedPlatform,
  place: Place,
): Ruling {
  const bytes = uncommitted?.bytes.get(place.platform)
  if (ruling.outcome !== 'fail' || bytes === undefined || comparison === null || comparison === 'new')
    return ruling
  const { split, delta } = comparison
  const own = { yours: subtractBytes(split.yours, bytes) }
  const without = { ...comparison, delta: subtractBytes(delta, bytes), split: own }
  if (ruleOnGrowth(budget, without, place).outcome === 'fail') return ruling
  const size = formatBytes(bytes[budget.metric])
  const sentence = `Growth${place.on} was not judged: ${size} ${budget.metric} of it are of files that earlier steps of the job made or changed (${uncommitted?.names ?? ''}), which the baseline was built without.`
  return { outcome: 'skipped', actual: null, sentence }
}

/** Reports of earlier versions do not say whose growth counts: in those, the larger one does. */
function judgeReported(
  { metric, limit, unit, outcome, ...said }: ReportJudgement,
  { image: { platform, change }, on, compared }: Reported,
): Ruling {
  const isAll = change !== null && change.delta[metric] > change.split.yours[metric]
  const { floor = DEFAULT_FLOOR, counts = isAll ? 'all' : 'you' } = said
  const unjudged = outcome === 'skipped' ? 'its run did not judge it.' : null
  const terms = { metric, limit, unit, floor, counts }
  return ruleOnGrowth(terms, compared ? (change ?? 'new') : null, { platform, on, unjudged })
}

/**
 * Skipped without a baseline, on a platform that the baseline does not have, for compressed bytes that must not be subtracted,
 * for a percentage of nothing, and where growth is told only.
 */
function ruleOnGrowth(terms: GrowthTerms, change: Change | 'new' | null, place: Place): Ruling {
  const { metric, unit } = terms
  const skip = (reason: string): Ruling => {
    return { outcome: 'skipped', actual: null, sentence: `Growth${place.on} was not judged: ${reason}` }
  }
  if (change === null) return skip('there is no baseline to compare with.')
  if (change === 'new') return skip(`the baseline has no platform ${place.platform}.`)
  if (metric === 'compressed' && change.compressedIncomparable !== null) {
    return skip(lowerFirst(change.compressedIncomparable))
  }
  if (metric === 'unpacked' && change.unpackedIncomparable !== undefined) {
    return skip(lowerFirst(change.unpackedIncomparable))
  }
  if (place.unjudged !== null) return skip(place.unjudged)
  const grown = countedGrowth(terms, change)
  if (unit === BYTES.name) return ruleOnGrownBytes(terms, place, grown)
  const base = change.baseline[metric]
  if (base === 0) return skip('the baseline is empty, and growth from nothing has no percentage.')
  return ruleOnPercent(terms, place, grown, (grown / base) * 100)
}

function ruleOnGrownBytes(terms: GrowthTerms, place: Place, grown: number): Ruling {
  const ruling = ruleOnBytes(terms, wordsFor(terms) + place.on, grown)
  return grown < 0
    ? { ...ruling, sentence: sayShrunk(terms, place, grown, formatBytes(terms.limit)) }
    : ruling
}

function countedGrowth({ counts, metric }: GrowthTerms, { split, delta }: Change): number {
  return counts === 'you' ? split.yours[metric] : delta[metric]
}

function wordsFor({ counts }: GrowthTerms): string {
  return counts === 'you' ? 'Growth by this change' : 'Growth'
}

function ruleOnPercent(terms: GrowthTerms, place: Place, grown: number, actual: number): Ruling {
  return {
    outcome: grown < terms.floor ? 'pass' : ruleOn(actual, terms.limit),
    actual,
    sentence: sayPercent(terms, place, grown, actual),
  }
}

/** `Growth by this change is 19.4 MB compressed, 15.1 % of the baseline, over its budget of 5 %.` */
function sayPercent(terms: GrowthTerms, place: Place, grown: number, actual: number): string {
  const { limit, metric, floor } = terms
  if (!Number.isFinite(actual)) return 'Growth is not a number, so nothing shows that it is within budget.'
  if (grown < 0) return sayShrunk(terms, place, grown, `${limit} %`)
  const start = `${wordsFor(terms)}${place.on} is ${formatBytes(grown)} ${metric}`
  if (grown < floor && actual > limit) {
    return `${start}, below the floor of ${formatBytes(floor)} for limits in percent.`
  }
  const share = `${percent(actual, limit)} of the baseline`
  return `${start}, ${share}, ${boundWords(actual, limit)} its budget of ${limit} %.`
}

/** Near the limit, what is left of it. */
function boundWords(actual: number, limit: number): string {
  if (actual > limit) return 'over'
  return actual < limit && ruleOn(actual, limit) === 'warn'
    ? `${percent(limit - actual, 0)} left of`
    : 'within'
}

/** `This change shrinks the image by 93.2 MB compressed, within its growth budget of 5 %.` */
function sayShrunk({ counts, metric }: GrowthTerms, place: Place, grown: number, limit: string): string {
  const start = counts === 'you' ? 'This change shrinks the image' : 'The image shrank'
  return `${start}${place.on} by ${formatBytes(-grown)} ${metric}, within its growth budget of ${limit}.`
}

/** More decimals than numbers have. */
const MOST_DECIMALS = 20

/** One decimal, or as many as it takes to be on the same side of the limit: nobody understands "5.0 % is over 5 %". */
function percent(actual: number, limit: number): string {
  const side = Math.sign(actual - limit)
  let text = actual.toFixed(1)
  for (let decimals = 2; decimals <= MOST_DECIMALS && Math.sign(Number(text) - limit) !== side; decimals++)
    text = actual.toFixed(decimals)
  return `${text.replace('-', '\u2212')} %`
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
