import { countNoun } from '../summary/count-noun.ts'
import type { Escape } from './image-label.ts'
import { namesOf } from './names-of.ts'
import type { OverviewSummary } from './overview-summary.ts'

/** What the sum does not hold, and why, as sentences; none where it holds all or there is none. */
export function leftOut(
  { total, measured, summed, unmeasured, incomparable }: OverviewSummary,
  code: Escape,
  plain: Escape,
): string[] {
  if (total === null) return []
  const fresh = measured.filter(({ summary }) => summary.state === 'new')
  const onPlatform = fresh.filter(({ report }) => report.baseline.kind === 'measured').length
  const uncompared = measured.filter(({ summary }) => summary.state === 'uncompared')
  const reasons = [
    ...(fresh.length > onPlatform ? [countNoun(fresh.length - onPlatform, 'new image')] : []),
    ...(onPlatform > 0 ? [`${countNoun(onPlatform, 'image')} on a new platform`] : []),
    ...(uncompared.length > 0 ? [`${countNoun(uncompared.length, 'image')} without a baseline`] : []),
    ...(unmeasured.length > 0 ? [`${countNoun(unmeasured.length, 'image')} without numbers`] : []),
    ...(incomparable.length > 0
      ? [
          `${countNoun(incomparable.length, 'image')} whose compressed bytes are not comparable (${namesOf(incomparable, code, plain)}; shown unpacked)`,
        ]
      : []),
  ]
  const several = summed.some(({ report }) => report.platforms.length > 1)
  return [
    ...(reasons.length === 0 ? [] : [`The sum leaves out ${reasons.join(', ')}.`]),
    ...(several ? ['Of an image with several platforms the sum counts the one that is shown.'] : []),
  ]
}
