import { isCommitId } from '../../git/commit-id.ts'
import { validatorOf } from '../../schema/validator-of.ts'
import schema from './size-history.schema.json' with { type: 'json' }
import type { SizeHistory, StoredHistory } from './size-history.ts'

const validator = validatorOf<StoredHistory>(schema)

/**
 * What `formatHistory` wrote. It may come from anyone: what is not a history in every detail is none, and the only loss is
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
