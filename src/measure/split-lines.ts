/** Bytes of the longest line: a claim on a million files. */
const LONGEST_LINE = 64 * 1024 * 1024

/** Bytes of all lines together; an untrusted file must not fill the memory. */
const MOST_BYTES = 1024 ** 3

/**
 * The lines of a UTF-8 text, without their ends. Text after the last newline is no line but a sign of truncation.
 *
 * @throws RangeError for truncated text, a line above 64 MiB or a text above 1 GiB.
 */
export async function* splitLines(source: AsyncIterable<Buffer>): AsyncGenerator<string, void, undefined> {
  let begun: Buffer[] = []
  let held = 0
  let total = 0
  for await (const chunk of source) {
    total += chunk.length
    let from = 0
    for (let end = chunk.indexOf(0x0a); end !== -1; end = chunk.indexOf(0x0a, from)) {
      const rest = chunk.subarray(from, end)
      yield (held === 0 ? rest : Buffer.concat([...begun, rest])).toString('utf8')
      begun = []
      held = 0
      from = end + 1
    }
    if (from < chunk.length) begun.push(chunk.subarray(from))
    held += chunk.length - from
    if (held > LONGEST_LINE || total > MOST_BYTES) throw new RangeError('too long')
  }
  if (held > 0) throw new RangeError('ends in the middle of a line')
}
