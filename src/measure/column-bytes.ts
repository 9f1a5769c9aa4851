import type { Column } from '../model/column.ts'
import { isBoundedJson } from '../text/bounded-json.ts'

/** What is stored of many things of one kind. */
export interface StoredColumns {
  /** Those of the widest values first, so that each is aligned. */
  readonly columns: readonly Column[]
  /** All names, one after the other, in as many texts as they are in. */
  readonly names: readonly string[]
  /** What is no column. */
  readonly other: unknown
}

/** Where names have a character that is not in Latin-1 they take two bytes a character. */
const ENCODINGS = ['latin1', 'utf16le'] as const
const BEYOND_LATIN1 = /[^\0-\xff]/

/** Lengths in bytes of names and JSON, and the encoding of the names. */
const PREFIX = 16

/** What is to be stored. */
export interface JoinedColumns {
  /** One after the other. They are the columns themselves: a copy of those of half a million files takes fifty megabytes. */
  parts(): Iterable<Uint8Array>
  /** Bytes of all parts. */
  readonly length: number
  /** Whether others may take it. */
  readonly isForOthers: boolean
}

/** The columns one after the other, and the rest as JSON at the end. Numbers are as this machine has them; what slim-build runs on has the low byte first. */
export function joinColumns({ columns, names, other }: StoredColumns): JoinedColumns {
  const wide = names.some(text => BEYOND_LATIN1.test(text)) ? 1 : 0
  const textLength = (1 + wide) * sum(names)
  const json = Buffer.from(JSON.stringify(other))
  const prefix = Buffer.alloc(PREFIX)
  prefix.writeDoubleLE(textLength, 0)
  prefix.writeUInt32LE(json.length, 8)
  prefix.writeUInt32LE(wide, 12)
  const numbers = columns.map(bytesOf)
  return {
    *parts() {
      yield prefix
      yield* numbers
      for (const text of names) yield Buffer.from(text, ENCODINGS[wide])
      yield json
    },
    length: PREFIX + sum(numbers) + textLength + json.length,
    isForOthers: isModestJson(json),
  }
}

function sum(parts: readonly { readonly length: number }[]): number {
  return parts.reduce((total, { length }) => total + length, 0)
}

function bytesOf({ buffer, byteOffset, byteLength }: Column): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

/** Gives the columns of {@link joinColumns} one after the other, as they were given to it. They are parts of the body, which is kept. */
export class ColumnReader {
  readonly names: string
  readonly #buffer: ArrayBuffer
  readonly #json: Buffer
  #at: number

  private constructor(body: Buffer, { names, json }: { readonly names: string; readonly json: Buffer }) {
    const { buffer, byteOffset } = aligned(body)
    this.names = names
    this.#buffer = buffer
    this.#at = byteOffset + PREFIX
    this.#json = json
  }

  /**
   * Null for bytes that {@link joinColumns} makes of nothing: they may come from anyone.
   *
   * @param bytes of all columns.
   */
  static open(body: Buffer, bytes: number): ColumnReader | null {
    if (body.length < PREFIX) return null
    const [length, jsonLength] = [body.readDoubleLE(0), body.readUInt32LE(8)]
    const encoding = ENCODINGS[body.readUInt32LE(12)]
    const start = PREFIX + bytes
    if (encoding === undefined || body.length !== start + length + jsonLength) return null
    const end = start + length
    return new ColumnReader(body, { names: body.toString(encoding, start, end), json: body.subarray(end) })
  }

  doubles(count: number): Float64Array {
    return new Float64Array(this.#buffer, this.#next(8 * count), count)
  }

  words(count: number): Uint32Array {
    return new Uint32Array(this.#buffer, this.#next(4 * count), count)
  }

  signedWords(count: number): Int32Array {
    return new Int32Array(this.#buffer, this.#next(4 * count), count)
  }

  shorts(count: number): Uint16Array {
    return new Uint16Array(this.#buffer, this.#next(2 * count), count)
  }

  bytes(count: number): Uint8Array {
    return new Uint8Array(this.#buffer, this.#next(count), count)
  }

  /**
   * What is no column; null where that is no JSON.
   *
   * @param isOwn whether this run made it. Of others, JSON of more than any real image is not parsed.
   */
  other(isOwn: boolean): unknown {
    return isOwn || isModestJson(this.#json) ? parseJson(this.#json.toString()) : null
  }

  #next(bytes: number): number {
    const start = this.#at
    this.#at += bytes
    return start
  }
}

/** A column of doubles begins at a multiple of eight bytes; small buffers are parts of a larger one. */
function aligned(body: Buffer): { readonly buffer: ArrayBuffer; readonly byteOffset: number } {
  const { buffer, byteOffset } = body
  if (byteOffset % 8 === 0 && buffer instanceof ArrayBuffer) return { buffer, byteOffset }
  return { buffer: new Uint8Array(body).buffer, byteOffset: 0 }
}

/** Bytes of JSON that can be parsed whatever it is made of. */
const HARMLESS_JSON = 4e6

/** Bytes of JSON, and values in it. What goes beyond is not stored. */
const LONGEST_JSON = 128e6
const MOST_VALUES = 2e6
const BYTES_OF_A_VALUE = 8

const DEEPEST = 16

/** Half a gigabyte of brackets takes some kilobytes of a frame, and more memory than V8 has. */
function isModestJson(json: Buffer): boolean {
  if (json.length <= HARMLESS_JSON) return true
  const values = MOST_VALUES + json.length / BYTES_OF_A_VALUE
  return json.length <= LONGEST_JSON && isBoundedJson(json, { values, depth: DEEPEST })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
