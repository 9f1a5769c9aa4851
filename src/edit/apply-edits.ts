import type { Edit } from '../model/edit.ts'

/** A change of a text whose file is known. */
export type TextEdit = Omit<Edit, 'file'>

/**
 * The text with all edits made. The same edit twice counts once; several that put something in at one place do so in their order.
 *
 * @returns null where two edits are about the same characters, or one is about characters that are not there.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string | null {
  let result = ''
  let at = 0
  for (const { start, end, text: own } of inOrder(edits)) {
    if (start < at || end < start || end > text.length) return null
    result += text.slice(at, start) + own
    at = end
  }
  return result + text.slice(at)
}

/**
 * From the start to the end of a text, each once; what is put in stands before what is exchanged from there on. At one place, whichever was
 * found first, what belongs to the text before it is the nearest to it: `npm ci` becomes `npm ci --omit=dev && rm …`, and a line that goes
 * below it comes before the stage that begins there.
 */
export function inOrder<Each extends TextEdit>(edits: readonly Each[]): Each[] {
  const once = new Map(edits.map(edit => [JSON.stringify([edit.start, edit.end, edit.text]), edit] as const))
  return [...once.values()].sort(
    (a, b) => a.start - b.start || a.end - b.end || distanceOf(a) - distanceOf(b),
  )
}

/** How far from the text before it something belongs that is put in: in its command, its line, its stage, or none of these. */
function distanceOf({ text }: TextEdit): number {
  if (/^[ \t]*FROM\s/im.test(text)) return 3
  // A line that goes on may stand before the operator.
  if (/^\s*(?:[\\`]\s*)?(?:&&|;|\|)/.test(text)) return 1
  return /^\r?\n/.test(text) ? 2 : 0
}
