import type { Bytes } from '../model/bytes.ts'

/** Orders changes by their size, growth and shrinkage alike: compressed bytes, then unpacked, then the name. */
export function bySize<T extends { readonly delta: Bytes }>(
  nameOf: (change: T) => string,
): (a: T, b: T) => number {
  return (a, b) =>
    Math.abs(b.delta.compressed) - Math.abs(a.delta.compressed) ||
    Math.abs(b.delta.unpacked) - Math.abs(a.delta.unpacked) ||
    byName(nameOf(a), nameOf(b))
}

/** Orders changes by growth: the biggest growth first, the biggest shrinkage last. */
export function byGrowth<T extends { readonly delta: Bytes }>(
  nameOf: (change: T) => string,
): (a: T, b: T) => number {
  return (a, b) =>
    b.delta.compressed - a.delta.compressed ||
    b.delta.unpacked - a.delta.unpacked ||
    byName(nameOf(a), nameOf(b))
}

/** By code units: the same order on every machine, whatever its locale. */
export function byName(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
