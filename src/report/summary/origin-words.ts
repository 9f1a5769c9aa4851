import { formatAge } from '../../units/format-age.ts'
import type { BaselineOrigin } from '../report.ts'
import { countNoun } from './count-noun.ts'

const RELATIONS = { 'merge-base': 'merge-base', base: 'merge-base', previous: 'the commit before' } as const

/**
 * What makes a baseline one to trust: what it is to the commit that was measured, how it was had, and how old it is. Plain words
 * and names of commits.
 *
 * @param now RFC 3339 time of the report.
 */
export function originWords(
  { source, commit, wanted, relation, commitsOlder, measuredAt }: BaselineOrigin,
  now: string,
): string[] {
  if (source === 'given') return []
  const age = measuredAt === null ? null : formatAge((Date.parse(now) - Date.parse(measuredAt)) / 1000)
  return [
    ...(relation === null || commit !== wanted ? [] : [RELATIONS[relation]]),
    ...olderWords(wanted, commitsOlder),
    ...(source === 'registry' && commit !== null ? [`built from ${commit.slice(0, 7)}`] : []),
    ...(source === 'rebuilt' ? ['rebuilt for this run'] : []),
    ...(age === null || source === 'rebuilt' ? [] : [`built ${age}`]),
  ]
}

function olderWords(wanted: string | null, commitsOlder: number | null): string[] {
  if (commitsOlder === null || commitsOlder === 0 || wanted === null) return []
  return [`${countNoun(commitsOlder, 'commit')} older than ${wanted.slice(0, 7)}`]
}
