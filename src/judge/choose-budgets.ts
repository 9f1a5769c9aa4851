import type { Budget } from '../model/budget.ts'
import type { ImageBudgets } from '../model/image-budgets.ts'
import type { LoosenedBudgets } from '../model/verdict.ts'
import { resolveBudgets } from './resolve-budgets.ts'
import { loosenedLimits, stricterBudgets } from './stricter-budgets.ts'

/** The budgets that hold for an image with these platforms, and which of those that held before a change it loosens. */
export function chooseBudgets(
  { layers, base, ofAllImages = new Set() }: ImageBudgets,
  platforms: readonly string[],
): { readonly budgets: readonly Budget[]; readonly loosened: LoosenedBudgets | null } {
  const head = resolveBudgets(layers, platforms).map(budget =>
    ofAllImages.has(budget.source) ? { ...budget, ofAllImages: true as const } : budget,
  )
  if (base === undefined) return { budgets: head, loosened: null }
  const before = resolveBudgets(base.layers, platforms)
  const { commit, from } = base
  const limits = loosenedLimits(before, head, platforms)
  return {
    budgets: { head, base: before, stricter: stricterBudgets(head, before) }[from],
    loosened: limits.length === 0 ? null : { commit, from, limits },
  }
}
