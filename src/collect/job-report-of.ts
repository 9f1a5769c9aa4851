import type { Overview } from '../model/overview.ts'
import { clipText } from '../report/build/clip-text.ts'
import type { JobReport, JobReportKey } from './job-report.ts'

/** What a step has to tell, to be uploaded. */
export function jobReportOf(
  { reports, unmeasured }: Overview,
  place: JobReportKey,
  run: number,
  { key, label = null, images = [] }: Pick<JobReport, 'key' | 'label' | 'images'>,
): JobReport {
  return {
    version: 1,
    run,
    attempt: place.attempt,
    image: clipText(place.image),
    job: clipText(place.job),
    matrix: place.matrix.map(value => clipText(value)),
    step: clipText(place.step),
    ...(place.built !== undefined && { built: place.built }),
    ...(place.call !== undefined && { call: place.call }),
    key: clipText(key),
    label: label === null ? null : clipText(label),
    reports,
    images,
    unmeasured: unmeasured.map(image => ({
      ...image,
      name: clipText(image.name),
      reason: clipText(image.reason),
    })),
  }
}
