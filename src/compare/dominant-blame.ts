import type { Blame } from '../model/comparison.ts'

/** The stronger of several: `yours` over `rebuilt` over `base-moved`. */
export function dominantBlame(blames: Iterable<Blame | null>): Blame | null {
  const all = new Set(blames)
  return (['yours', 'rebuilt', 'base-moved'] as const).find(blame => all.has(blame)) ?? null
}
