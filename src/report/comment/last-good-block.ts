import type { LastGood } from '../last-good.ts'

/** With the 60,000 bytes of a report it still fits a comment. Characters. */
const LONGEST = 4000

const BLOCK = /<!-- slim-build last=([A-Za-z0-9_-]{1,4000}) -->\s*$/

/** The sizes of images, as an invisible last line of a comment, for a later run to read. Images that do not fit are left out. */
export function lastGoodBlock(images: readonly LastGood[]): string {
  const rows = rowsThatFit(images)
  if (rows.length === 0) return ''
  return `\n<!-- slim-build last=${Buffer.from(`[${rows.join()}]`).toString('base64url')} -->\n`
}

/** Row by row, so that a run of thousands of images is written once and not once for each that does not fit. */
function rowsThatFit(images: readonly LastGood[]): readonly string[] {
  const rows: string[] = []
  // The brackets, and a comma with each row but the first.
  let bytes = 1
  for (const { image, size, metric, sha } of images) {
    const row = JSON.stringify([image, size, metric, sha])
    bytes += Buffer.byteLength(row) + 1
    if (Math.ceil((bytes * 4) / 3) > LONGEST) break
    rows.push(row)
  }
  return rows
}

/** Reads it back from a comment, which anybody may have edited: a row that is none is left out. */
export function parseLastGood(body: string): readonly LastGood[] {
  const [, data] = BLOCK.exec(body) ?? []
  if (data === undefined) return []
  try {
    const rows: unknown = JSON.parse(Buffer.from(data, 'base64url').toString('utf8'))
    return Array.isArray(rows) ? rows.flatMap(parseRow) : []
  } catch (error) {
    if (error instanceof SyntaxError) return []
    throw error
  }
}

function parseRow(row: unknown): LastGood[] {
  const [image, size, metric, sha] = Array.isArray(row) ? (row as unknown[]) : []
  if (typeof image !== 'string' || typeof sha !== 'string' || !/^[0-9a-f]{40,64}$/.test(sha)) return []
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) return []
  return metric === 'compressed' || metric === 'unpacked' ? [{ image, size, metric, sha }] : []
}
