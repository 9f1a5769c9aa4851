import type { Words } from '../../model/advice.ts'
import type { SourceLocation } from '../../model/report-rows.ts'
import type { Trend } from '../summary/trend.ts'

/** A symbol that never stands alone: each surface has its own, and a word beside it. */
export type Mark =
  | 'fail'
  | 'warn'
  | 'pass'
  | 'skipped'
  | 'accepted'
  | 'new'
  | 'shrank'
  | 'pending'
  | 'missing'
  | 'base'
  | 'rebuilt'
  | 'note'

/**
 * A piece of a line. Sections write it as it is, whatever is in it: each writer makes it harmless for its surface. So a string is
 * words, ours or untrusted ones, and never markup.
 */
export type Inline =
  | string
  /** Untrusted words, of which so many characters are shown. */
  | { readonly text: string; readonly most: number }
  /** Shown to the letter. */
  | { readonly code: string; readonly most?: number }
  | { readonly words: Words }
  | { readonly strong: Text }
  /** A number of bytes with its sign. */
  | { readonly delta: number }
  /** A symbol and its word; without one, the words that follow are it. */
  | { readonly mark: Mark; readonly word?: string }
  /** A line of a Dockerfile: a link, but to a Dockerfile that is no more. */
  | { readonly place: SourceLocation; readonly gone?: boolean }
  /** A commit, in full; shown short, as a link where that is possible. */
  | { readonly commit: string }
  /** RFC 3339 time. */
  | { readonly time: string }
  /** A link to the page of a workflow run. */
  | { readonly run: number; readonly label: string }

/** One line of a report. */
export type Text = Inline | readonly Inline[]

export interface Column {
  readonly heading: Text
  /** Default: left. */
  readonly align?: 'right'
  /** Where cells hold several things, its cells follow those of the column before in one cell. */
  readonly joined?: boolean
  /** Where rows may have several lines, its cells stand below the row. */
  readonly below?: boolean
  /** Long texts take several lines rather than being cut. */
  readonly wrap?: boolean
  /** Is never cut for want of room. */
  readonly keep?: boolean
  /** Is left out where there is little room. */
  readonly wide?: boolean
}

export interface TableBlock {
  readonly kind: 'table'
  readonly columns: readonly Column[]
  /** Cells that a row lacks are empty. */
  readonly rows: readonly (readonly Text[])[]
}

/** A part of a report that folds away: where nothing folds, it has a heading. */
export interface DetailsBlock {
  readonly kind: 'details'
  readonly title: Text
  readonly facts: Text
  readonly blocks: readonly Block[]
}

/** A part of a report. What it looks like is up to the writer of a surface. */
export type Block =
  /** The first line, with the verdict. A quiet one says that there is nothing to see. */
  | { readonly kind: 'headline'; readonly text: Text; readonly quiet?: boolean }
  /** `only`: other surfaces go without, since what follows speaks for itself. */
  | { readonly kind: 'heading'; readonly text: Text; readonly only?: 'terminal' }
  /** `continues`: it belongs to the block before. */
  | { readonly kind: 'paragraph'; readonly text: Text; readonly continues?: boolean }
  | { readonly kind: 'alert'; readonly mark: 'fail' | 'warn'; readonly sentences: readonly Text[] }
  | TableBlock
  | { readonly kind: 'list'; readonly items: readonly Text[]; readonly mark?: Mark }
  | DetailsBlock
  /** Lines to be copied, to the letter as far as they can be shown. Untrusted text. */
  | {
      readonly kind: 'code'
      readonly language: 'diff' | 'suggestion' | 'yaml'
      readonly lines: readonly string[]
    }
  | { readonly kind: 'chart'; readonly trend: Trend }
  | { readonly kind: 'footer'; readonly parts: readonly Text[] }

/** The pieces of a line. */
export function inlinesOf(text: Text): readonly Inline[] {
  return isList(text) ? text : [text]
}

/** Whether nothing would show. */
export function isEmpty(text: Text): boolean {
  return inlinesOf(text).every(each => each === '')
}

/** Texts in one line. */
export function joinTexts(texts: readonly Text[], separator: string): readonly Inline[] {
  return texts.flatMap((text, index) => [...(index === 0 ? [] : [separator]), ...inlinesOf(text)])
}

function isList(text: Text): text is readonly Inline[] {
  return Array.isArray(text)
}

/** Lines that show while all details are folded. */
export function openLines(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + linesOf(block), 0)
}

function linesOf(block: Block): number {
  switch (block.kind) {
    case 'heading':
      return block.only === undefined ? 1 : 0
    case 'alert':
      return 1 + block.sentences.length
    case 'table':
      return block.rows.length + (block.columns.every(({ heading }) => isEmpty(heading)) ? 0 : 1)
    case 'list':
      return block.items.length
    case 'code':
      return block.lines.length + 2
    case 'details':
    case 'chart':
      return 0
    default:
      return 1
  }
}

/** A folded part whose title stands out. */
export function details(title: Text, facts: Text, ...blocks: readonly Block[]): DetailsBlock {
  return { kind: 'details', title: { strong: title }, facts, blocks }
}

/** A paragraph. */
export function paragraph(...text: readonly Inline[]): Block {
  return { kind: 'paragraph', text }
}
