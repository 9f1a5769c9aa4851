import { distinguishingTexts } from '../model/distinguishing-texts.ts'
import type { ImageIdentity } from '../model/image-identity.ts'
import type { Unmeasured } from '../model/overview.ts'
import type { Report } from '../model/report.ts'
import type { JobReport } from './job-report.ts'

/** An image that a job reports. */
export interface ReportedImage {
  readonly leg: JobReport
  readonly name: string
  /** What it is; absent: an earlier version did not say. */
  readonly identity: ImageIdentity | undefined
  readonly report: Report | null
  readonly unmeasured: Unmeasured | null
}

/** The images that a job reports, measured ones first. */
export function reportedImages(leg: JobReport): ReportedImage[] {
  const { reports, images = [], unmeasured, built } = leg
  return [
    ...reports.map((report, index) => {
      return { leg, name: report.image.name, identity: images[index], report, unmeasured: null }
    }),
    ...unmeasured.map(image => {
      return { leg, name: image.name, identity: built, report: null, unmeasured: image }
    }),
  ]
}

/** What to write behind the name that all these images share; null: nothing. */
export function labelsOf(namesakes: readonly ReportedImage[]): (string | null)[] {
  const aspects = namesakes.map(({ leg: { job, matrix }, identity }) => [
    matrix.length === 0 ? job : matrix.join(', '),
    ...(identity?.traits ?? []),
  ])
  const labels = distinguishingTexts(aspects)
  return labels.map(label => (label === '' ? null : label))
}
