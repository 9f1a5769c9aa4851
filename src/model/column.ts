/** The values of one kind that many things have, one after the other. */
export type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array

/*
 * The value at a place; 0 where there is none. A function for each kind of column: V8 remembers the kinds that it has seen at a place in the
 * code, and one function for all of them takes ten nanoseconds instead of one and a half.
 */

export function byteAt(column: Uint8Array, at: number): number {
  return column[at] ?? 0
}

export function wordAt(column: Uint32Array, at: number): number {
  return column[at] ?? 0
}

export function hashAt(column: Int32Array, at: number): number {
  return column[at] ?? 0
}

export function doubleAt(column: Float64Array, at: number): number {
  return column[at] ?? 0
}

/**
 * A column with the same values, and room for so many in all. The old one is gone then: it would take its memory until the next collection,
 * which looks at the small heap alone.
 */
export function enlarged<Kind extends Column>(
  column: Kind,
  kind: new (length: number) => Kind,
  length: number,
): Kind {
  const larger = new kind(length)
  larger.set(column)
  free(column)
  return larger
}

/** Gives back the memory of a column at once, and of all that are in its buffer. It has no values any more. */
export function free({ buffer }: Column): void {
  if (buffer instanceof ArrayBuffer) buffer.transfer(0)
}

/** Whether so many values from a place on are the same, to the bit, as those of another column of the kind. */
export function isSamePart<Kind extends Column>(
  column: Kind,
  start: number,
  other: Kind,
  otherStart: number,
  count: number,
): boolean {
  return bytesOf(column, start, count).equals(bytesOf(other, otherStart, count))
}

function bytesOf(
  { buffer, byteOffset, BYTES_PER_ELEMENT: size }: Column,
  start: number,
  count: number,
): Buffer {
  return Buffer.from(buffer, byteOffset + size * start, size * count)
}
