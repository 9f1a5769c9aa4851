import type { Metric } from '../model/budget.ts'
import type { Overview } from '../model/overview.ts'
import { mainPlatform, summarizePlatform } from './summary/platform-summary.ts'

/** The size of an image when it could last be measured. */
export interface LastGood {
  /** With what tells it from others of its name. */
  readonly image: string
  /** In bytes of `metric`, of the platform that the first line was about. */
  readonly size: number
  readonly metric: Metric
  /** The commit. */
  readonly sha: string
}

/** Longer names are not remembered. Characters. */
const LONGEST_NAME = 200

/** What is to be remembered of a run: its own sizes, and of each image that it has no size of, the one from before. */
export function lastGoodOf(
  { reports, legs = [], unmeasured }: Overview,
  sha: string,
  before: readonly LastGood[],
): readonly LastGood[] {
  const now = reports.flatMap((report, index): LastGood[] => {
    const main = mainPlatform(report)
    const name = fullName(report.image.name, legs[index])
    if (main === undefined || name.length > LONGEST_NAME) return []
    const { size, metric } = summarizePlatform(report, main)
    return [{ image: name, size, metric, sha }]
  })
  const missing = new Set(unmeasured.map(({ name, leg }) => fullName(name, leg)))
  return [...now, ...before.filter(({ image }) => missing.has(image))]
}

/** The run, with the earlier size of each image without one. */
export function withLastGood(overview: Overview, before: readonly LastGood[]): Overview {
  // The first of a name counts.
  const rows = new Map(before.toReversed().map(row => [row.image, row]))
  return {
    ...overview,
    unmeasured: overview.unmeasured.map(each => {
      const known = rows.get(fullName(each.name, each.leg))
      return known === undefined ? each : { ...each, lastGood: known }
    }),
  }
}

/** Another image of the same name is not what this one was. */
function fullName(name: string, leg: string | null | undefined): string {
  return leg === null || leg === undefined || leg === '' ? name : `${name} (${leg})`
}
