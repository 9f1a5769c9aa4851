import type { JobReport } from '../../../../collect/job-report.ts'
import { imageIdentity } from '../../../../model/image-identity.ts'
import { mergedImage } from '../../../../pipeline/baseline/stored-image.ts'
import { makeLeg, namedReport } from '../../../artifacts/__tests__/leg-artifacts.ts'
import { unmeasuredOf } from '../../unmeasured-of.ts'
import type { ToldImage } from './outcome.ts'
import type { JobRun, WorkflowJob } from './workflow.ts'

/** Of the comment of all jobs. */
export const KEY = 'ci.yml'

/** A job of a run at work. */
export interface Job extends WorkflowJob, Omit<JobRun, 'again'> {
  readonly index: number
  /** Milliseconds since the world began, or since it was started again. */
  readonly starts: number
}

/** What a job comes to. */
export function imagesOf({ index, images, over, isNamesake, isCalled, fails }: Job): ToldImage[] {
  const all = over.slice(0, images).map((isOver, number): ToldImage => {
    const isShared = number === 0 && isNamesake && !isCalled
    return {
      name: isShared ? 'shop' : `image${index}-${number}`,
      label: isShared ? valueOf(index) : null,
      isRed: isOver || fails,
      isMeasured: !fails,
    }
  })
  // A build that fails is told under the one name of its step.
  return fails ? all.slice(0, 1) : all
}

/** As GitHub lists it. */
export function jobName({ index, isCalled }: Pick<Job, 'index' | 'isCalled'>): string {
  return isCalled ? `call-${index} / image` : `image (${valueOf(index)})`
}

/** What a job gives to the others. */
export function jobReport(run: number, attempt: number, job: Job): JobReport {
  const images = imagesOf(job)
  const [{ name } = { name: '' }] = images
  const built = imageIdentity({ ...mergedImage(name, []), variant: [valueOf(job.index)] })
  const called = job.isCalled ? { matrix: [], call: `call-${job.index}-${attempt}` } : {}
  return makeLeg(name, {
    run,
    key: KEY,
    attempt,
    matrix: [valueOf(job.index)],
    built,
    reports: images.flatMap(image =>
      image.isMeasured ? [namedReport(image.name, image.isRed ? 'failed' : 'grew')] : [],
    ),
    unmeasured: images.flatMap(({ name: failed, isMeasured }) =>
      isMeasured ? [] : [unmeasuredOf(new Error('no build'), failed, [])],
    ),
    ...called,
  })
}

function valueOf(index: number): string {
  return `v${index}`
}
