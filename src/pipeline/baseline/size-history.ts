import type { SizePoint } from '../../model/size-point.ts'

/** Sizes of commits that led to one another, oldest first; each commit is there once. */
export type SizeHistory = readonly SizePoint[]

/** Older commits make room. As many as the schema takes. */
const MOST_POINTS = 30

export interface StoredHistory {
  readonly version: 1
  readonly points: SizeHistory
}

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
