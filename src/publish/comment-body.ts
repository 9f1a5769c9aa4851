import type { Overview } from '../model/overview.ts'
import { coveredBlock } from '../report/comment/covered-block.ts'
import { lastGoodBlock, parseLastGood } from '../report/comment/last-good-block.ts'
import { lastGoodOf, withLastGood } from '../report/last-good.ts'
import type { CommitLinks, MarkdownOptions } from '../report/markdown-options.ts'
import { renderMarkdown } from '../report/render-markdown.ts'

/** Most bytes of what is shown and of the reports that it was made from; GitHub takes 65,536 characters. */
const LONGEST = 60_000

export interface BodyOptions extends MarkdownOptions {
  readonly links: CommitLinks
  /** The reports that it is made from: a word of digits and letters for each. */
  readonly reports?: readonly string[]
}

/**
 * The text of a comment, with what the next one who writes it needs to know of it.
 *
 * @param before the text that it replaces; null for a first comment. Untrusted.
 */
export function commentBody(
  overview: Overview,
  before: string | null,
  { reports = [], ...options }: BodyOptions,
): string {
  const known = before === null ? [] : parseLastGood(before)
  const covered = coveredBlock(reports)
  const text = renderMarkdown(withLastGood(overview, known), {
    ...options,
    maxBytes: LONGEST - covered.length,
  })
  return text + covered + lastGoodBlock(lastGoodOf(overview, options.links.sha, known))
}
