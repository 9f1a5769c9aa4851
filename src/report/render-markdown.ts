import type { Overview } from '../model/overview.ts'
import { marker } from './comment/marker.ts'
import { allImages } from './document/all-images.ts'
import { levelsFor } from './document/detail-level.ts'
import { documentOf } from './document/document-of.ts'
import type { MarkdownOptions } from './markdown-options.ts'
import { writeMarkdown } from './writers/markdown.ts'
import { isUsable } from './writers/markdown/links.ts'

/** GitHub refuses a comment of more than 65,536 characters; a margin is left for what a poster may add. */
const MOST_BYTES = 60_000

/**
 * The images of one run as GitHub-flavoured markdown: few lines that show, all else folded. One where nothing changed takes one line,
 * unless all is asked for. What gets too long is had with less detail, the least important first; the verdict stays.
 */
export function renderMarkdown(overview: Overview, options: MarkdownOptions = {}): string {
  const { links, maxBytes = MOST_BYTES, full = false } = options
  const start = marker(options)
  const room = maxBytes - Buffer.byteLength(start) - 1
  const document = documentOf(overview, !full)
  const known = { head: isUsable(links) ? links.sha : null, run: runOf(options) }
  let text = ''
  for (const level of levelsFor(document.rows, room)) {
    text = writeMarkdown(document.at({ level, ...known }), { links, linked: level.linked })
    if (Buffer.byteLength(text) <= room) break
  }
  return `${start}${text}\n`
}

/** One table over all images, for the end of the reports on each. */
export function renderMarkdownTable(overview: Overview): string {
  return `${writeMarkdown(allImages(overview), { links: undefined, linked: false })}\n`
}

/** The run, where its page can be linked. */
function runOf({ links, marker: wanted }: MarkdownOptions): number | null {
  const id = wanted?.run?.id
  return isUsable(links) && id !== undefined && Number.isSafeInteger(id) && id > 0 ? id : null
}
