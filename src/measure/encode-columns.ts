import type { LayerEntries } from '../model/layer-index.ts'
import type { PackageClaim } from '../model/package-claim.ts'
import { HASH_LENGTH } from '../model/image-files.ts'
import { areSoundColumns } from './are-sound-columns.ts'
import { ColumnReader, type JoinedColumns, joinColumns } from './column-bytes.ts'
import { ColumnEntries, type EntryRest } from './entry-columns.ts'
import { inColumns } from './in-columns.ts'
import { isPackageClaim } from './is-package-claim.ts'

/** How many there are of what is in columns. */
export interface EntryCounts {
  readonly entries: number
  /** Directories that entries stand in. */
  readonly directories: number
}

/** All columns of entries, in bytes an entry, and what a directory takes. */
const WIDTH = 4 * 8 + 3 * 4 + 2 + 1 + HASH_LENGTH
const DIRECTORY_WIDTH = 4

/** The columns of entries one after the other, and what is no column, the claims too. */
export function encodeColumns(
  entries: LayerEntries,
  claims: readonly PackageClaim[],
): { readonly body: JoinedColumns; readonly counts: EntryCounts } {
  const { columns } = inColumns(entries)
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
  return {
    body: joinColumns({ columns: numbers, names: [columns.names], other: [[...columns.rest], claims] }),
    counts: { entries: entries.length, directories: directoryEnds.length },
  }
}

/**
 * What {@link encodeColumns} made bytes of; null for bytes that it makes of nothing: they may come from anyone.
 *
 * @param body is kept: columns are parts of it.
 * @param isOwn whether this run made them.
 */
export function decodeColumns(
  body: Buffer,
  counts: EntryCounts,
  isOwn: boolean,
): { readonly entries: ColumnEntries; readonly claims: readonly PackageClaim[] } | null {
  const reader = ColumnReader.open(body, WIDTH * counts.entries + DIRECTORY_WIDTH * counts.directories)
  const other = reader === null ? null : parseOther(reader.other(isOwn))
  if (reader === null || other === null) return null
  const columns = { names: reader.names, ...numbersIn(reader, counts), rest: other.rest }
  return areSoundColumns(columns) ? { entries: new ColumnEntries(columns), claims: other.claims } : null
}

function numbersIn(reader: ColumnReader, { entries, directories }: EntryCounts) {
  return {
    unpacked: reader.doubles(entries),
    compressed: reader.doubles(entries),
    uids: reader.doubles(entries),
    gids: reader.doubles(entries),
    hashes: reader.bytes(HASH_LENGTH * entries),
    directories: reader.words(entries),
    nameEnds: reader.words(2 * entries),
    directoryEnds: reader.words(directories),
    modes: reader.shorts(entries),
    types: reader.bytes(entries),
  }
}

interface Other {
  readonly rest: ReadonlyMap<number, EntryRest>
  readonly claims: readonly PackageClaim[]
}

function parseOther(value: unknown): Other | null {
  if (!Array.isArray(value)) return null
  const [rest, claims] = value as unknown[]
  if (!Array.isArray(rest) || !Array.isArray(claims) || !claims.every(isPackageClaim)) return null
  if (!rest.every(each => Array.isArray(each) && each.length === 2)) return null
  return { rest: new Map(rest as [number, EntryRest][]), claims }
}
