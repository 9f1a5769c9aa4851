import type { TarEntryInput } from '../test-kit/tar-writer.ts'

/** A mix of files as images have them; the numbers add up to `unpacked` bytes. */
export interface LayerRecipe {
  readonly name: string
  /** Sum of the file sizes in bytes. */
  readonly unpacked: number
  /** Mean size of a file in bytes; sizes scatter around it as they do in real trees: many small, few big. */
  readonly meanFile: number
  /** Share of files that look like text; the others look like machine code. */
  readonly text: number
  /** The same seed makes the same bytes. */
  readonly seed: number
  /** Whether its content repeats itself after a few kilobytes: then large files pack to less than a tenth, and quickly. */
  readonly repeats?: boolean
}

const POOL = 8 * 1024 * 1024
const PER_DIRECTORY = 40

/** Of content that repeats itself: a stretch of the first many bytes stands the second many times beside itself. */
const REPEATED = 4096
const TIMES = 16

/** The entries of a layer, made one by one while they are written. */
export function* layerEntries(recipe: LayerRecipe): Generator<TarEntryInput, void, undefined> {
  const random = randomNumbers(recipe.seed)
  const finish = recipe.repeats === true ? repeat : (pool: Buffer) => pool
  const pools = { text: finish(textPool(random)), code: finish(codePool(random)) }
  let left = recipe.unpacked
  for (let at = 0; left > 0; at++) {
    const directory = `${recipe.name}/lib/package-${Math.floor(at / PER_DIRECTORY)}/dist`
    if (at % PER_DIRECTORY === 0) yield { path: directory, type: 'directory' }
    const size = Math.min(left, sizeOf(recipe.meanFile, random))
    const isText = random() < recipe.text
    const pool = isText ? pools.text : pools.code
    yield { path: `${directory}/module-${at}.${isText ? 'js' : 'so'}`, content: content(pool, size, random) }
    left -= size
  }
}

/** Exponential sizes with a heavy tail, as in a node_modules or a /usr/lib. */
function sizeOf(mean: number, random: () => number): number {
  const tail = random() < 0.02 ? 20 : 0.6
  return Math.ceil(-Math.log(1 - random()) * mean * tail)
}

function content(pool: Buffer, size: number, random: () => number) {
  const start = Math.floor(random() * pool.length)
  return {
    length: size,
    *chunks() {
      for (let done = 0, at = start; done < size; at = 0) {
        const chunk = pool.subarray(at, at + size - done)
        done += chunk.length
        yield chunk
      }
    },
  }
}

/** Words of a few letters in lines: compresses like source code, about 4:1. */
function textPool(random: () => number): Buffer {
  const word = () =>
    Array.from({ length: 2 + Math.floor(random() * 8) }, () =>
      String.fromCharCode(97 + Math.floor(random() * random() * 26)),
    ).join('')
  const words = Array.from({ length: 3000 }, word)
  const lines: string[] = []
  for (let length = 0; length < POOL;) {
    const line = Array.from({ length: 8 }, () => words[Math.floor(random() ** 3 * words.length)]).join(' ')
    lines.push(line)
    length += line.length + 1
  }
  return Buffer.from(lines.join('\n')).subarray(0, POOL)
}

/** Short random stretches between repeated ones: compresses like machine code, about 2.5:1. */
function codePool(random: () => number): Buffer {
  const pool = Buffer.alloc(POOL)
  for (let at = 0; at < POOL;) {
    const fresh = 4 + Math.floor(random() * 12)
    for (let end = Math.min(POOL, at + fresh); at < end; at++) pool[at] = Math.floor(random() * 256)
    const from = Math.max(0, at - 1 - Math.floor(random() * 8192))
    const copied = Math.min(POOL - at, 6 + Math.floor(random() * 24), at - from)
    pool.copy(pool, at, from, from + copied)
    at += copied
  }
  return pool
}

/** Of each stretch of a pool only the beginning, again and again. */
function repeat(pool: Buffer): Buffer {
  for (let at = 0; at < POOL; at++) {
    const inStretch = at % (REPEATED * TIMES)
    if (inStretch >= REPEATED) pool[at] = pool[at - REPEATED] ?? 0
  }
  return pool
}

/** Numbers from 0 to 1, the same for the same seed (a 32-bit xorshift). */
function randomNumbers(seed: number): () => number {
  let state = seed * 2654435761 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}
