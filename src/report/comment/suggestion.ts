import { createHash } from 'node:crypto'
import type { SuggestedFix } from '../../model/suggested-fix.ts'
import { formatBytes } from '../../text/format-bytes.ts'
import { formatSeconds } from '../../text/format-seconds.ts'
import type { Block, Inline } from '../document/block.ts'
import { writeMarkdown } from '../writers/markdown.ts'
import { markerWord } from './marker.ts'

/** By what a suggestion is found again. */
export interface SuggestionMark {
  /** Whose it is, as the marker spells it: see {@link markerWord}. */
  readonly key: string
  /** What it says, whatever line it stands at. */
  readonly id: string
}

const MARKER = /^<!-- slim-build suggestion v1 key=(\S{1,12000}) id=([0-9a-f]{16}) -->\r?\n/

/** Reads the mark of a suggestion; null for what is none. */
export function parseSuggestion(body: string): SuggestionMark | null {
  const [, key, id] = MARKER.exec(body) ?? []
  return key === undefined || id === undefined ? null : { key, id }
}

/** The same for the same change of the same lines, wherever they stand in the file. */
export function suggestionId({ file, before, after, advice }: SuggestedFix): string {
  const said = JSON.stringify([advice.rule, file, before, after])
  return createHash('sha256').update(said).digest('hex').slice(0, 16)
}

/** A review comment with the change, which GitHub can apply. What is untrusted in it becomes text or code. */
export function suggestionBody(fix: SuggestedFix, key: string): string {
  const { advice, after } = fix
  const blocks: Block[] = [
    { kind: 'paragraph', text: [...savedWords(fix), ': ', { words: advice.reason }] },
    { kind: 'code', language: 'suggestion', lines: after },
    { kind: 'footer', parts: ['slim-build', ['rule ', { code: advice.rule }]] },
  ]
  const mark = `<!-- slim-build suggestion v1 key=${markerWord(key)} id=${suggestionId(fix)} -->\n`
  return `${mark}${writeMarkdown(blocks, { links: undefined, linked: false })}\n`
}

function savedWords({ advice }: SuggestedFix): Inline[] {
  const { compressed } = advice
  if ('seconds' in advice) {
    const time = advice.seconds === null ? '' : `${formatSeconds(advice.seconds)} and `
    return [{ strong: `Saves ${time}${formatBytes(compressed)}` }, ' compressed to pull after each edit']
  }
  return [{ strong: `Saves about ${formatBytes(compressed)}` }, ' compressed']
}
