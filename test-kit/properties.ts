import { randomInt } from 'node:crypto'
import fc from 'fast-check'

/** Any number would do. */
const SEED = 20_261

/**
 * fast-check, which tries the same values in each run: a test that turns red tells of the change at hand, and of nothing that was
 * there before. `PROPERTY_SEED=random` looks for values that nobody has tried yet, `PROPERTY_SEED=<number>` repeats what it found.
 */
export default fc

fc.configureGlobal({ seed: seedOf(process.env.PROPERTY_SEED), numRuns: trials(100) })

/**
 * How many values a property tries: so many where they are new (`PROPERTY_SEED`), and a part of them where each run tries the same, which
 * finds what a change has broken and nothing else.
 *
 * @param part by how much fewer that are; default: a fifth.
 */
export function trials(count: number, part = 5): number {
  return process.env.PROPERTY_SEED === undefined ? Math.ceil(count / part) : count
}

const codePoint = fc
  .oneof(fc.nat(0x7f), fc.nat(0xffff), fc.nat(0x10ffff))
  .map(point => String.fromCodePoint(point))

/**
 * Text of any code points, those that stand for no character among them. Of `fc.string({ unit: 'binary' })` each test would list all
 * 1.1 million of them first, which takes a second.
 */
export function anyText(
  length: { readonly minLength?: number; readonly maxLength?: number } = {},
): fc.Arbitrary<string> {
  return fc.array(codePoint, length).map(points => points.join(''))
}

function seedOf(wanted = String(SEED)): number {
  const seed = wanted === 'random' ? randomInt(2 ** 31) : Number(wanted)
  if (!Number.isInteger(seed)) throw new Error(`PROPERTY_SEED is "${wanted}": give a whole number, or random`)
  return seed
}
