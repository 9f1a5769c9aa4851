import type { BaselineAttempt, BaselineCause, ReportBaseline } from '../../model/report-baseline.ts'

/** Why there is nothing to compare with, as the end of a sentence. */
const REASONS: Readonly<Record<BaselineCause, string>> = {
  'not-wanted': 'nobody asked for a comparison',
  'no-commit': 'it is not known which commit to compare with',
  'new-image': 'the commit to compare with has no such image',
  'no-measurement': 'there is no measurement of the commit to compare with',
  expired: 'the measurement of the commit to compare with is no longer kept',
  'not-trusted': 'the change itself has stored the measurement to compare with',
  indistinct: 'a run has measured several images that nothing tells apart',
  'build-failed': 'the commit to compare with does not build',
  absent: 'the registry has no such image',
  refused: 'the registry does not let the run read the image',
  'other-platform': 'what there is, is for other platforms',
  unavailable: 'a service or tool was in the way',
}

/** What an image is compared with, or why it is not: by kinds. Names of images and branches stay, and are shown as code. */
export function restateBaseline(baseline: ReportBaseline): ReportBaseline {
  if (baseline.kind === 'measured') return baseline
  const { cause, tried } = baseline
  return {
    ...baseline,
    reason: `Nothing to compare with: ${REASONS[cause]}.`,
    tried: tried.map(restateAttempt),
  }
}

function restateAttempt(attempt: BaselineAttempt): BaselineAttempt {
  return { ...attempt, reason: REASONS[attempt.cause] }
}
