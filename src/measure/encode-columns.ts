import type { LayerEntries } from '../model/layer-index.ts'
import type { PackageClaim } from '../model/package-claim.ts'
import { HASH_LENGTH } from '../model/image-files.ts'
import { isBoundedJson } from '../text/bounded-json.ts'
import { areSoundColumns } from './are-sound-columns.ts'
import { ColumnEntries, type EntryRest } from './entry-columns.ts'
import { inColumns } from './in-columns.ts'
import { isPackageClaim } from './is-package-claim.ts'

/** Where names have a character that is not in Latin-1 they take two bytes a character. */
const ENCODINGS = ['latin1', 'utf16le'] as const
const BEYOND_LATIN1 = /[^\0-\xff]/

/** Lengths in bytes of names and JSON, the encoding of the names, and how many directories there are. */
const PREFIX = 24

/** All columns of entries but names and what follows them, in bytes an entry; those of the widest values first, so that each is aligned. */
const WIDTH = 4 * 8 + 3 * 4 + 2 + 1 + HASH_LENGTH

/**
 * The columns one after the other, and what is no column, the claims too, as JSON at the end. Numbers are as this machine has them; what
 * slim-build runs on has the low byte first.
 */
export function encodeColumns(entries: LayerEntries, claims: readonly PackageClaim[]): Buffer {
  const { columns } = inColumns(entries)
  const wide = BEYOND_LATIN1.test(columns.names) ? 1 : 0
  const names = Buffer.from(columns.names, ENCODINGS[wide])
  const json = Buffer.from(JSON.stringify([[...columns.rest], claims]))
  const prefix = Buffer.alloc(PREFIX)
  prefix.writeDoubleLE(names.length, 0)
  prefix.writeUInt32LE(json.length, 8)
  prefix.writeUInt32LE(wide, 12)
  prefix.writeUInt32LE(columns.directoryEnds.length, 16)
  const { unpacked, compressed, uids, gids, hashes, directories, nameEnds, directoryEnds, modes, types } =
    columns
  const numbers = [
    unpacked,
    compressed,
    uids,
    gids,
    hashes,
    directories,
    nameEnds,
    directoryEnds,
    modes,
    types,
  ]
  return Buffer.concat([prefix, ...numbers.map(bytesOf), names, json])
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

/**
 * What {@link encodeColumns} made bytes of; null for bytes that it makes of nothing: they may come from anyone.
 *
 * @param body is kept: columns are parts of it.
 * @param isOwn whether this run made them. Of others, JSON of more than any real layer is not parsed.
 */
export function decodeColumns(
  body: Buffer,
  count: number,
  isOwn: boolean,
): { readonly entries: ColumnEntries; readonly claims: readonly PackageClaim[] } | null {
  if (body.length < PREFIX) return null
  const [namesLength, jsonLength, wide] = [body.readDoubleLE(0), body.readUInt32LE(8), body.readUInt32LE(12)]
  const directories = body.readUInt32LE(16)
  const encoding = ENCODINGS[wide]
  const namesStart = PREFIX + WIDTH * count + 4 * directories
  if (encoding === undefined || body.length !== namesStart + namesLength + jsonLength) return null
  const names = body.toString(encoding, namesStart, namesStart + namesLength)
  const json = body.subarray(namesStart + namesLength)
  const other = isOwn || isModestJson(json) ? parseOther(json.toString()) : null
  if (other === null) return null
  const columns = { names, ...numbersIn(body, count, directories), rest: other.rest }
  return areSoundColumns(columns) ? { entries: new ColumnEntries(columns), claims: other.claims } : null
}

function numbersIn(body: Buffer, count: number, directories: number) {
  const { buffer, byteOffset } = aligned(body)
  let at = byteOffset + PREFIX
  const next = (bytes: number, length = count): [ArrayBuffer, number] => {
    const start = at
    at += bytes * length
    return [buffer, start]
  }
  return {
    unpacked: new Float64Array(...next(8), count),
    compressed: new Float64Array(...next(8), count),
    uids: new Float64Array(...next(8), count),
    gids: new Float64Array(...next(8), count),
    hashes: new Uint8Array(...next(HASH_LENGTH), HASH_LENGTH * count),
    directories: new Uint32Array(...next(4), count),
    nameEnds: new Uint32Array(...next(8), 2 * count),
    directoryEnds: new Uint32Array(...next(4, directories), directories),
    modes: new Uint16Array(...next(2), count),
    types: new Uint8Array(...next(1), count),
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

/** Bytes of JSON, and values in it. The index of a layer that goes beyond is not stored. */
const LONGEST_JSON = 128e6
const MOST_VALUES = 2e6
const BYTES_OF_A_VALUE = 8

const DEEPEST = 16

/** Whether others may decode what {@link encodeColumns} made. */
export function isForOthers(body: Buffer): boolean {
  return isModestJson(body.subarray(body.length - body.readUInt32LE(8)))
}

/** Half a gigabyte of brackets takes some kilobytes of a frame, and more memory than V8 has. */
function isModestJson(json: Buffer): boolean {
  if (json.length <= HARMLESS_JSON) return true
  const values = MOST_VALUES + json.length / BYTES_OF_A_VALUE
  return json.length <= LONGEST_JSON && isBoundedJson(json, { values, depth: DEEPEST })
}

interface Other {
  readonly rest: ReadonlyMap<number, EntryRest>
  readonly claims: readonly PackageClaim[]
}

function parseOther(text: string): Other | null {
  const value = parseJson(text)
  if (!Array.isArray(value)) return null
  const [rest, claims] = value as unknown[]
  if (!Array.isArray(rest) || !Array.isArray(claims) || !claims.every(isPackageClaim)) return null
  if (!rest.every(each => Array.isArray(each) && each.length === 2)) return null
  return { rest: new Map(rest as [number, EntryRest][]), claims }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
