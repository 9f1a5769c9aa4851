import { InputError } from '../../errors/input-error.ts'
import { type Budget, COUNTED, type Counted } from '../../model/budget.ts'
import type { PlatformComparison } from '../../model/comparison.ts'
import type { Judgement } from '../../model/verdict.ts'
import { formatBytes } from '../../text/format-bytes.ts'
import { parseBytes } from '../../text/parse-bytes.ts'
import type { BudgetKind } from '../budget-kind.ts'
import { growthNeed } from '../growth-need.ts'
import { judgeBytes } from '../judge-bytes.ts'
import { ruleOn, skipped } from '../rule.ts'
import { declared, type Notation, quote, type Setting, SIZE } from '../setting.ts'
import { onPlatform, type Subject } from '../subject.ts'
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
    pattern: String.raw`^ *\d{1,16}(\.\d{1,16})? ?([kKmMgGtT][iI]?[bB]|[bB]|%)? *$`,
  },
  expected: 'must be a size like `5 MB` or a percentage like `3 %`',
  parse(text, where) {
    const [, percent] = PERCENTAGE.exec(text) ?? []
    if (percent !== undefined) return { unit: PERCENT.name, limit: Number(percent) }
    if (text.endsWith('%'))
      throw new InputError(`${where} is ${quote(text)}; write a percentage like \`5 %\` or \`0.5 %\``)
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
  judge: judgeGrowth,
  raise: () => MAX_GROWTH.key,
  savings: { of: 'growth', need: growthNeed },
}

/**
 * Skipped without a baseline, on a platform that the baseline does not have, for compressed bytes that must not be subtracted,
 * for a percentage of nothing, and where growth is told only.
 */
function judgeGrowth(budget: GrowthBudget, subject: Subject): Judgement {
  const { comparison, growthUnjudged } = subject
  const skip = (reason: string): Judgement =>
    skipped(budget, subject.platform.platform, `Growth${onPlatform(subject)} was not judged: ${reason}`)
  if (comparison === null) return skip('there is no baseline to compare with.')
  if (comparison === 'new') return skip(`the baseline has no platform ${subject.platform.platform}.`)
  if (budget.metric === 'compressed' && comparison.compressedIncomparable !== null) {
    return skip(lowerFirst(comparison.compressedIncomparable))
  }
  if (growthUnjudged !== null) return skip(growthUnjudged)
  const grown = countedGrowth(budget, comparison)
  if (budget.unit === BYTES.name) return judgeGrownBytes(budget, subject, grown)
  const base = comparison.baseline[budget.metric]
  if (base === 0) return skip('the baseline is empty, and growth from nothing has no percentage.')
  return judgePercent(budget, subject, grown, base)
}

function judgeGrownBytes(budget: GrowthBudget, subject: Subject, grown: number): Judgement {
  const judged = judgeBytes(budget, subject, wordsFor(budget), grown)
  return grown < 0
    ? { ...judged, sentence: sayShrunk(budget, subject, grown, formatBytes(budget.limit)) }
    : judged
}

function countedGrowth({ counts, metric }: GrowthBudget, { split, delta }: PlatformComparison): number {
  return counts === 'you' ? split.yours[metric] : delta[metric]
}

function wordsFor({ counts }: GrowthBudget): string {
  return counts === 'you' ? 'Growth by this change' : 'Growth'
}

function judgePercent(budget: GrowthBudget, subject: Subject, grown: number, base: number): Judgement {
  const { limit, unit } = budget
  const actual = (grown / base) * 100
  return {
    budget,
    platform: subject.platform.platform,
    outcome: grown < budget.floor ? 'pass' : ruleOn(actual, limit),
    actual,
    limit,
    unit,
    sentence: sayPercent(budget, subject, grown, actual),
  }
}

/** `Growth by this change is 19.4 MB compressed, 15.1 % of the baseline, over its budget of 5 %.` */
function sayPercent(budget: GrowthBudget, subject: Subject, grown: number, actual: number): string {
  const { limit } = budget
  if (!Number.isFinite(actual)) return 'Growth is not a number, so nothing shows that it is within budget.'
  if (grown < 0) return sayShrunk(budget, subject, grown, `${limit} %`)
  const start = `${wordsFor(budget)}${onPlatform(subject)} is ${formatBytes(grown)} ${budget.metric}`
  if (grown < budget.floor && actual > limit) {
    return `${start}, below the floor of ${formatBytes(budget.floor)} for limits in percent.`
  }
  const share = `${percent(actual, limit)} of the baseline`
  return `${start}, ${share}, ${actual > limit ? 'over' : 'within'} its budget of ${limit} %.`
}

/** `This change shrinks the image by 93.2 MB compressed, within its growth budget of 5 %.` */
function sayShrunk(budget: GrowthBudget, subject: Subject, grown: number, limit: string): string {
  const start = budget.counts === 'you' ? 'This change shrinks the image' : 'The image shrank'
  return `${start}${onPlatform(subject)} by ${formatBytes(-grown)} ${budget.metric}, within its growth budget of ${limit}.`
}

/** Two decimals where one would make "5.0 % is over 5 %". */
function percent(actual: number, limit: number): string {
  const short = actual.toFixed(1)
  const text = actual !== limit && Number(short) === limit ? actual.toPrecision(4) : short
  return `${text.replace('-', '\u2212')} %`
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
