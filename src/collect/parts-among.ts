import type { Report } from '../model/report.ts'

/**
 * Those of some reports on images of one name that tell of some of the very platforms that another one tells of as a whole: an image that was
 * built platform by platform and then put together is one image. One that has something to object is no mere part.
 */
export function partsAmong(namesakes: readonly Report[]): ReadonlySet<Report> {
  // Hundreds of jobs may use one name, so each is looked up in and not looked through.
  const wholes = namesakes.map(({ platforms }) => new Set(platforms.map(keyOf)))
  return new Set(
    namesakes.filter(
      ({ verdict, platforms }) =>
        (verdict.judgements.length === 0 || verdict.outcome === 'pass') &&
        wholes.some(
          whole => platforms.length < whole.size && platforms.every(platform => whole.has(keyOf(platform))),
        ),
    ),
  )
}

function keyOf({ platform, digest }: Report['platforms'][number]): string {
  return `${platform} ${digest}`
}
