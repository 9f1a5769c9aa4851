import type { JobReport } from '../../../collect/job-report.ts'
import { reportArtifactName } from '../../../collect/report-artifact.ts'
import type { Report } from '../../../model/report.ts'
import { SCENARIOS } from '../../../report/__tests__/scenarios.ts'

export const RUN = 50
export const SHA = '9c1d2e70b5f3a8e4d6c7b8a9f0e1d2c3b4a59687'

/** The report of a scenario under the name of an image. */
export function namedReport(name: string, scenario = 'grew'): Report {
  const report = SCENARIOS[scenario]!()
  return { ...report, image: { ...report.image, name } }
}

/** A leg of the matrix of the job `image`, with one report. */
export function makeLeg(image: string, more: Partial<JobReport> = {}): JobReport {
  return {
    version: 1,
    run: RUN,
    attempt: 1,
    image,
    job: 'image',
    matrix: [image],
    step: '__acme_slim-build',
    key: 'ci.yml',
    reports: [namedReport(image)],
    unmeasured: [],
    ...more,
  }
}

/** As it is uploaded. */
export function artifactOf(leg: JobReport): { readonly name: string; readonly text: string } {
  return { name: reportArtifactName(leg), text: JSON.stringify(leg) }
}
