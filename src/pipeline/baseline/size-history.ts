import { isCommitId } from '../../git/commit-id.ts'
import type { SizePoint } from '../../model/size-point.ts'
import { validatorOf } from '../../schema/validator-of.ts'
import schema from './size-history.schema.json' with { type: 'json' }

/** Sizes of commits that led to one another, oldest first; each commit is there once. */
export type SizeHistory = readonly SizePoint[]

/** Older commits make room. As many as the schema takes. */
const MOST_POINTS = 30

interface StoredHistory {
  readonly version: 1
  readonly points: SizeHistory
}

const validator = validatorOf<StoredHistory>(schema)

/** A history with one more commit. One that is in it already, of a branch that was set back, is moved to the end. */
export function extendHistory(history: SizeHistory, point: SizePoint): SizeHistory {
  return [...withoutCommit(history, point.commit), point].slice(-MOST_POINTS)
}

/** The history of a commit does not hold the commit itself. */
export function withoutCommit(history: SizeHistory, sha: string): SizeHistory {
  return history.filter(({ commit }) => commit !== sha)
}

export function formatHistory(points: SizeHistory): string {
  return JSON.stringify({ version: 1, points } satisfies StoredHistory)
}

/**
 * What {@link formatHistory} wrote. It may come from anyone: what is not a history in every detail is none, and the only loss is
 * a chart.
 *
 * @param sha the commit that it led to.
 */
export function parseHistory(text: string, sha: string): SizeHistory {
  const value = parseJson(text)
  if (!validator()(value)) return []
  const { points } = value
  const commits = points.map(({ commit }) => commit)
  const sound =
    commits.every(isCommitId) &&
    new Set([...commits, sha]).size === commits.length + 1 &&
    points.every(({ measuredAt }) => measuredAt === null || !Number.isNaN(Date.parse(measuredAt)))
  return sound ? points : []
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
