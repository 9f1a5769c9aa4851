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

/** Names that are tried before no more jobs are. Reports say how many there are, and say what they like; honest ones come nowhere near. */
const MOST_TRIES = 100_000

/** What the name of a job says. */
interface Candidate {
  readonly job: RunJob
  readonly key: string
  /** `api` and `arm64` of `image (api, arm64)`. */
  readonly matrix: readonly string[]
  /** The words of its values, as they stand in the name of an artifact. */
  readonly words: ReadonlySet<string>
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
  const left = new Set(jobs.map(candidateOf))
  const found: RefusedJob[] = []
  let tries = 0
  for (const refusal of refused) {
    const name = parseReportArtifactName(refusal.name)
    if (name === null) continue
    const isBuiltBy = ({ job: { attempt }, key, matrix }: Candidate) => {
      if (tries >= MOST_TRIES) return false
      const called = [...(images.get(name.image) ?? []), ...matrix, name.image]
      return called.some(image =>
        steps.some(step => {
          tries++
          return nameParts({ job: key, attempt, matrix, image, step }).place === name.place
        }),
      )
    }
    const alike = [...left].filter(({ words }) => words.has(name.image))
    const candidate = [...left].find(isBuiltBy) ?? (alike.length === 1 ? alike[0] : undefined)
    if (candidate === undefined) continue
    left.delete(candidate)
    found.push({ job: candidate.job, refusal, attempt: name.attempt })
  }
  return found
}

function candidateOf(job: RunJob): Candidate {
  const name = lastPart(job.name)
  const [, values] = / \((.*)\)$/s.exec(name) ?? []
  const matrix = values === undefined ? [] : values.split(', ')
  return { job, key: jobKey(name), matrix, words: new Set(matrix.map(imagePart)) }
}
