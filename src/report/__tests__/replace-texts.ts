import type { Report } from '../../model/report.ts'

/** Keys whose texts come from images, Dockerfiles and people; all others are words of ours or digests. */
const FOREIGN = new Set([
  'name',
  'reason',
  'platform',
  'sentence',
  'source',
  'subject',
  'reference',
  'unknown',
  'dockerfile',
  'stage',
  'instruction',
  'createdBy',
  'version',
  'location',
  'path',
  'detail',
  'from',
  'to',
  'compressedIncomparable',
  'fix',
  'code',
])

/** A report in which every untrusted text is another one. */
export function replaceTexts(report: Report, next: () => string): Report {
  const replace = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map(each => replace(each, key))
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, replace(each, name)]))
    }
    const foreign = FOREIGN.has(key) || ['notes', 'examples', 'removedPlatforms'].includes(key)
    return typeof value === 'string' && foreign && !value.startsWith('sha256:') ? next() : value
  }
  const replaced = replace(report, '') as Report
  return { ...replaced, tool: report.tool }
}
