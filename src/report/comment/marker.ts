import type { MarkdownOptions } from '../markdown-options.ts'

/**
 * The invisible first line by which an earlier comment is found again. Key and commit are spelled so that neither can
 * end the HTML comment.
 */
export function marker({ marker: wanted, links }: MarkdownOptions): string {
  if (wanted === undefined) return ''
  const head = links === undefined ? '' : ` head=${markerWord(links.sha)}`
  const run = wanted.run === undefined ? '' : ` run=${wanted.run.id} attempt=${wanted.run.attempt}`
  return `<!-- slim-build v1 key=${markerWord(wanted.key)}${head}${run} -->\n`
}

/** A text that can neither end an HTML comment nor be taken for two words of one. */
export function markerWord(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('--', '%2D%2D')
}
