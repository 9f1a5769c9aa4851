import type { AdviceRow } from '../../model/report-advice.ts'
import type { SourceLocation } from '../../model/report-rows.ts'
import type { Report } from '../../model/report.ts'

/**
 * What can be taken back at one line of a Dockerfile, most bytes first.
 *
 * @param platform of the image; null where it has one only.
 */
export function lineSavings(
  { platforms }: Report,
  { dockerfile, line }: Pick<SourceLocation, 'dockerfile' | 'line'>,
  platform: string | null,
): readonly AdviceRow[] {
  const image = platforms.find(each => platform === null || each.platform === platform)
  return (image?.advice.rows ?? []).filter(
    ({ where, compressed }) => compressed > 0 && where?.dockerfile === dockerfile && where.line === line,
  )
}
