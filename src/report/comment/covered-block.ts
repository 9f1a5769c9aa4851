/** More than the reports of the largest run take. Characters. */
const LONGEST = 8000

const BLOCK =
  /\n<!-- slim-build reports=([0-9a-zA-Z,]{1,8000}) -->\s*(?:<!-- slim-build last=[A-Za-z0-9_-]+ -->\s*)?$/

/**
 * The reports that a comment was made from, as an invisible line near its end: whoever looks at it knows whether there is something to
 * add, without comparing texts. Those that do not fit count as not told.
 *
 * @param reports a word of digits and letters for each.
 */
export function coveredBlock(reports: readonly string[]): string {
  if (reports.length === 0) return ''
  const words = reports.join(',')
  const fit = words.length > LONGEST ? words.slice(0, words.lastIndexOf(',', LONGEST)) : words
  return `\n<!-- slim-build reports=${fit} -->\n`
}

/** Reads it back from a comment; empty where there is none. */
export function parseCovered(body: string): readonly string[] {
  return BLOCK.exec(body)?.[1]?.split(',') ?? []
}
