import { constants, inflateSync } from 'node:zlib'
import { lastBytes } from './last-bytes.ts'
import { mayBeginZlib, ZLIB } from './may-begin-zlib.ts'

/** What `cargo auditable` writes begins so: it sorts no properties, and this is the first (rust-secure-code/cargo-auditable, PARSING.md). */
const BEGINNING = '{"packages":['
const FIRST = BEGINNING.charCodeAt(0)

/** Bytes that are unpacked to see whether a stream begins so. */
const TRIED = 128

/** Places of a program that are tried: one in a million bytes looks like a beginning by chance. */
const MOST_TRIES = 20_000

/** The list of a thousand crates takes some thirty thousand bytes. */
const MOST_PACKED = 1_000_000

/** The most that PARSING.md of `cargo auditable` asks readers to take. */
const MOST_UNPACKED = 8 * 1024 * 1024

/**
 * Finds the list of crates in a program as it goes by: `.dep-v0`, a section that only its name marks, and names stand at the end of a
 * file. So each place that may be the start of a zlib stream is tried.
 */
export class CrateListFinder {
  readonly #tried: () => void
  #edge: Buffer = Buffer.alloc(0)
  #held: Buffer[] | null = null
  #length = 0
  #tries = 0

  /** @param tried is told of each place that is tried. */
  constructor(tried: () => void) {
    this.#tried = tried
  }

  add(piece: Buffer): void {
    if (this.#held !== null) {
      this.#hold(piece, this.#held)
      return
    }
    if (this.#tries >= MOST_TRIES) return
    const edge = this.#edge
    const inEdge = this.#seek(Buffer.concat([edge, piece.subarray(0, TRIED - 1)]))
    const start = inEdge ?? this.#seek(piece)
    this.#edge = lastBytes(edge, piece, TRIED - 1)
    if (start === null) return
    this.#held = []
    if (inEdge !== null) this.#hold(edge.subarray(inEdge), this.#held)
    this.#hold(inEdge === null ? piece.subarray(start) : piece, this.#held)
  }

  /** The document; null when there is none. */
  end(): Buffer | null {
    if (this.#held === null) {
      // The last bytes were not tried: less than that might still come.
      const start = this.#seek(Buffer.concat([this.#edge, Buffer.alloc(TRIED)]))
      if (start === null) return null
      this.#hold(this.#edge.subarray(start), (this.#held = []))
    }
    return unpacked(Buffer.concat(this.#held), MOST_UNPACKED)
  }

  #seek(data: Buffer): number | null {
    for (let at = data.indexOf(ZLIB); at >= 0 && at + TRIED <= data.length; at = data.indexOf(ZLIB, at + 1)) {
      if (!mayBeginZlib(data, at, FIRST) || this.#tries >= MOST_TRIES) continue
      this.#tries++
      this.#tried()
      const beginning = unpacked(data.subarray(at, at + TRIED), 64 * 1024)
      if (beginning?.toString('latin1', 0, BEGINNING.length) === BEGINNING) return at
    }
    return null
  }

  #hold(piece: Buffer, held: Buffer[]): void {
    const part = piece.subarray(0, MOST_PACKED - this.#length)
    if (part.length === 0) return
    held.push(Buffer.from(part))
    this.#length += part.length
  }
}

/** What a stream unpacks to, as far as it goes; null for what is none, or more. */
function unpacked(bytes: Buffer, most: number): Buffer | null {
  try {
    return inflateSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: most })
  } catch {
    return null
  }
}
