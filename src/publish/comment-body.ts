import type { Overview } from '../model/overview.ts'
import { lastGoodBlock, parseLastGood } from '../report/comment/last-good-block.ts'
import { lastGoodOf, withLastGood } from '../report/last-good.ts'
import type { CommitLinks, MarkdownOptions } from '../report/markdown-options.ts'
import { renderMarkdown } from '../report/render-markdown.ts'

/**
 * The text of a comment, with what the next run needs to know of it.
 *
 * @param before the text that it replaces; null for a first comment. Untrusted.
 */
export function commentBody(
  overview: Overview,
  before: string | null,
  options: MarkdownOptions & { readonly links: CommitLinks },
): string {
  const known = before === null ? [] : parseLastGood(before)
  const text = renderMarkdown(withLastGood(overview, known), options)
  return text + lastGoodBlock(lastGoodOf(overview, options.links.sha, known))
}
