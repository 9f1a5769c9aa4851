import { countNoun } from '../summary/count-noun.ts'
import type { Escape } from './image-label.ts'
import { namesOf } from './names-of.ts'
import type { OverviewSummary } from './overview-summary.ts'

/** A sentence on which images the sum does not hold, and why; none where it holds all or there is none. */
export function leftOut(
  { total, measured, unmeasured, incomparable }: OverviewSummary,
  code: Escape,
  plain: Escape,
): string[] {
  if (total === null) return []
  const fresh = measured.filter(({ image }) => image.change === null)
  const reasons = [
    ...(fresh.length > 0 ? [`${countNoun(fresh.length, 'image')} without a baseline`] : []),
    ...(unmeasured.length > 0 ? [`${countNoun(unmeasured.length, 'image')} without numbers`] : []),
    ...(incomparable.length > 0
      ? [
          `${countNoun(incomparable.length, 'image')} whose compressed bytes are not comparable (${namesOf(incomparable, code, plain)}; shown unpacked)`,
        ]
      : []),
  ]
  return reasons.length === 0 ? [] : [`The sum leaves out ${reasons.join(', ')}.`]
}
