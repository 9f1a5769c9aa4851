import { lacksBaseline } from '../judge/require-baseline.ts'
import type { Judgement } from '../model/verdict.ts'
import { visible } from '../text/escape/visible.ts'
import type { ResolvedBaseline } from './baseline/baseline.ts'

/** Longest warning. Characters. */
const LONGEST = 1000

/** Why there is no baseline, as a whole sentence; null: there is one. */
export function reasonWithout(baseline: ResolvedBaseline): string | null {
  return baseline.kind === 'none' ? baseline.reason.replace(/\.?$/, '.') : null
}

/**
 * Warnings of the budgets that were not judged, whole sentences. Growth that is meant to be told only is none, nor is growth where nobody
 * asked for a comparison, nor what the log says already.
 */
export function unjudgedBudgets(
  judgements: readonly Judgement[],
  baseline: ResolvedBaseline,
): readonly string[] {
  const skipped = judgements.filter(
    ({ outcome, skippedBy }) => outcome === 'skipped' && skippedBy !== 'settled',
  )
  const others = skipped.filter(judgement => !lacksBaseline(judgement)).map(({ sentence }) => sentence)
  const sentences = skipped.filter(lacksBaseline).map(({ sentence }) => sentence)
  const isKnown = baseline.kind === 'none' && (baseline.warned === true || baseline.unasked === true)
  const growth = [...sentences, reasonWithout(baseline) ?? ''].join(' ').trim()
  return [...(isKnown || sentences.length === 0 ? [] : [growth]), ...others].map(text =>
    visible(text, LONGEST),
  )
}
