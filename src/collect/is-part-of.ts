import type { Report } from '../model/report.ts'

/**
 * Whether a report tells of some of the very platforms that another one tells of as a whole: an image that was built platform by platform
 * and then put together is one image. One that has something to object is no mere part.
 */
export function isPartOf(part: Report, whole: Report): boolean {
  const { judgements, outcome } = part.verdict
  if (judgements.length > 0 && outcome !== 'pass') return false
  if (part.image.name !== whole.image.name || part.platforms.length >= whole.platforms.length) return false
  return part.platforms.every(({ platform, digest }) =>
    whole.platforms.some(other => other.platform === platform && other.digest === digest),
  )
}
