import { shortDigest } from '../build/report-cause.ts'
import { codeSpan } from '../escape/code-span.ts'
import type { ReportBaseline } from '../report.ts'
import { originWords } from '../summary/origin-words.ts'
import { commitLink } from './links.ts'
import type { CommitLinks } from './markdown-options.ts'

/** What an image was compared with, and what makes that one to trust. Markdown. */
export interface Against {
  /** `` [`3ad4be1`](…) on `main` ``, or the name of an image. */
  readonly subject: string
  readonly facts: readonly string[]
}

type Measured = Extract<ReportBaseline, { readonly kind: 'measured' }>

/**
 * What a baseline is: a commit where one is known, whose name says more than a digest.
 *
 * @param now RFC 3339 time of the report.
 */
export function againstOf({ name, digest, origin }: Measured, now: string, links?: CommitLinks): Against {
  const facts = originWords(origin, now)
  if (origin.commit === null || origin.source === 'registry')
    return { subject: codeSpan(name, 60), facts: [codeSpan(shortDigest(digest)), ...facts] }
  const branch = origin.branch === null ? '' : ` on ${codeSpan(origin.branch, 60)}`
  return { subject: `${commitName(origin.commit, links)}${branch}`, facts }
}

/** `` Against `3ad4be1` on `main` (merge-base, built 2 h ago) ``. */
export function againstWords({ subject, facts }: Against): string {
  return `Against ${subject}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`
}

function commitName(sha: string, links: CommitLinks | undefined): string {
  const link = links === undefined ? null : commitLink({ ...links, sha })
  return link ?? codeSpan(sha.slice(0, 7))
}
