import { isRed } from '../../collect/is-red.ts'
import type { JobReport } from '../../collect/job-report.ts'
import { nameParts, parseReportArtifactName } from '../../collect/report-artifact.ts'
import type { CommentTarget } from '../../publish/comment-target.ts'
import { aloneKey } from './run-comment.ts'

/**
 * Where a step comments alone: under a key of its image, with what the comment of all jobs needs to know to take its place.
 *
 * @param common the comment of all jobs.
 * @param leg what the step tells.
 * @param own the name of the artifact that it has uploaded; null when none was.
 */
export function aloneTarget(common: CommentTarget, leg: JobReport, own: string | null): CommentTarget {
  const { place, own: told } = (own === null ? null : parseReportArtifactName(own)) ?? nameParts(leg)
  return {
    ...common,
    key: aloneKey(leg),
    alone: { commonKey: common.key, place, own: told, isRed: isRed(leg) },
  }
}
