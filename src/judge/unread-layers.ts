import type { Outcome } from '../model/verdict.ts'
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
 *
 * @param on ` on linux/arm64`, where the image has more than one platform; else nothing.
 */
export function rulingOnUnread(
  budget: Counted,
  layers: readonly { readonly unread?: unknown }[],
  { outcome, on }: { readonly outcome: Outcome; readonly on: string },
): Ruling | null {
  const at = layers.findIndex(({ unread }) => unread !== undefined)
  if (at < 0 || outcome === 'fail' || outcome === 'skipped' || !countsFiles(budget)) return null
  const sentence = `The budget on ${budgetKind(budget).title}${on} was not judged: layer ${at + 1} cannot be read.`
  return { outcome: 'skipped', actual: null, sentence }
}

/** Growth is not among them: what is in a layer that both sides have is no growth, see `unpackedIncomparable`. */
function countsFiles(budget: Counted): boolean {
  const { ofFiles = false, compares = false } = budgetKind(budget)
  return ofFiles || (!compares && budget.metric === 'unpacked' && unitOf(budget).ofBytes)
}
