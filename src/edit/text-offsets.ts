/** A place in a text, as editors count: both from 0. */
export interface Position {
  readonly line: number
  readonly character: number
}

/** Answers for places in a text how many characters (UTF-16 code units) stand before them. */
export function offsetsOf(text: string): (position: Position) => number {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return ({ line, character }) => (starts[line] ?? text.length) + character
}
