import type { RefusedArtifact, RunJob } from './collected.ts'
import { jobKey, lastPart } from './shown-names.ts'
import type { JobReport } from './job-report.ts'
import { imagePart, nameParts, parseReportArtifactName } from './report-artifact.ts'

/** A report that could not be read, and the job that uploaded it. */
export interface RefusedJob {
  readonly job: RunJob
  readonly refusal: RefusedArtifact
  readonly attempt: number
}

/**
 * Finds the jobs whose reports could not be read. What is left is the name of the artifact: the job, its matrix and its step are in it as a
 * hash, which can be tried, and the image as a word, which may be a value of the matrix.
 *
 * @param jobs that are not known to have reported.
 * @param legs other reports of the run: what they are called by, the refused ones may be, too.
 */
export function refusedJobs(
  refused: readonly RefusedArtifact[],
  jobs: readonly RunJob[],
  legs: readonly JobReport[],
): RefusedJob[] {
  const steps = [...new Set(legs.map(({ step }) => step))]
  const images = Map.groupBy(new Set(legs.map(({ image }) => image)), imagePart)
  const found: RefusedJob[] = []
  for (const refusal of refused) {
    const name = parseReportArtifactName(refusal.name)
    if (name === null) continue
    const left = jobs.filter(job => !found.some(each => each.job === job))
    const alike = left.filter(job => matrixOf(job).some(value => imagePart(value) === name.image))
    const isBuiltBy = (job: RunJob) => {
      const matrix = matrixOf(job)
      const called = [...(images.get(name.image) ?? []), ...matrix, name.image]
      return called.some(image =>
        steps.some(step => nameParts({ ...placeOf(job), matrix, image, step }).place === name.place),
      )
    }
    const job = left.find(isBuiltBy) ?? (alike.length === 1 ? alike[0] : undefined)
    if (job !== undefined) found.push({ job, refusal, attempt: name.attempt })
  }
  return found
}

function placeOf({ name, attempt }: RunJob): Pick<JobReport, 'job' | 'attempt'> {
  return { job: jobKey(lastPart(name)), attempt }
}

/** The values in the name of a job: `api` and `arm64` of `image (api, arm64)`. */
function matrixOf({ name }: RunJob): string[] {
  const [, values] = / \((.*)\)$/s.exec(lastPart(name)) ?? []
  return values === undefined ? [] : values.split(', ')
}
