import type { Outcome } from '../model/verdict.ts'
import { capitalized } from '../text/capitalized.ts'
import { budgetKind, unitOf } from './budgets.ts'
import type { Ruling } from './rule.ts'

interface Counted {
  readonly kind: string
  readonly metric: string
  readonly unit: string
}

/**
 * What takes the place of a ruling on an image of which a layer cannot be read: what counts the files of layers is too small, so that
 * nothing is within its limit. Null where the ruling holds: it counts no files, or it is over all the same.
 */
export function rulingOnUnread(
  budget: Counted,
  layers: readonly { readonly unread?: unknown }[],
  outcome: Outcome,
): Ruling | null {
  const at = layers.findIndex(({ unread }) => unread !== undefined)
  if (at < 0 || outcome === 'fail' || outcome === 'skipped' || !countsFiles(budget)) return null
  const what = capitalized(budgetKind(budget).title)
  const sentence = `${what} was not judged: layer ${at + 1} cannot be read.`
  return { outcome: 'skipped', actual: null, sentence }
}

/** Growth is not among them: what is in a layer that both sides have is no growth, see `unpackedIncomparable`. */
function countsFiles(budget: Counted): boolean {
  const { ofFiles = false, compares = false } = budgetKind(budget)
  return ofFiles || (!compares && budget.metric === 'unpacked' && unitOf(budget).ofBytes)
}
