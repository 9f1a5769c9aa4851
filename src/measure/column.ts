/** The values of one kind that many things have, one after the other. */
export type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array

/** The value at a place; 0 where there is none. */
export function numberAt(column: Column, at: number): number {
  return column[at] ?? 0
}

/** A column with the same values, and room for as many more. */
export function enlarged<Kind extends Column>(column: Kind, kind: new (length: number) => Kind): Kind {
  const larger = new kind(2 * column.length)
  larger.set(column)
  return larger
}
