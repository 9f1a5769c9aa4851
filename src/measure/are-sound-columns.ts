import { byteAt, doubleAt, wordAt } from '../model/column.ts'
import { type EntryColumns, ENTRY_TYPES, type EntryRest } from './entry-columns.ts'
import { isCount } from './is-count.ts'
import { layerNamesIn, layerPathsIn } from './layer-path.ts'

const FILE = ENTRY_TYPES.indexOf('file')

/** Whether columns that were read from a file are of entries that a layer can have. */
export function areSoundColumns(columns: EntryColumns): boolean {
  return (
    areSoundDirectories(columns) &&
    areSoundNames(columns) &&
    areSoundNumbers(columns) &&
    areSoundPrograms(columns)
  )
}

function areSoundDirectories({ names, directoryEnds, directories }: EntryColumns): boolean {
  const isPath = layerPathsIn(names)
  let start = 0
  for (const end of directoryEnds) {
    if (end < start || end > names.length || !isPath(start, end)) return false
    start = end
  }
  for (let at = 0; at < directories.length; at++) {
    if (wordAt(directories, at) >= directoryEnds.length) return false
  }
  return true
}

/** Of sound directories. */
function areSoundNames({ names, nameEnds, directories, directoryEnds }: EntryColumns): boolean {
  const isName = layerNamesIn(names)
  const first = directoryEnds.at(-1) ?? 0
  let start = first
  for (let at = 0; at < directories.length; at++) {
    const nameEnd = first + wordAt(nameEnds, 2 * at)
    const linkEnd = first + wordAt(nameEnds, 2 * at + 1)
    if (nameEnd < start || linkEnd < nameEnd || linkEnd > names.length) return false
    if (!isName(start, nameEnd) && (nameEnd > start || !isRoot(directoryEnds, wordAt(directories, at))))
      return false
    start = linkEnd
  }
  return start === names.length
}

/** The root stands in itself, and has no name. */
function isRoot(ends: Uint32Array, directory: number): boolean {
  return wordAt(ends, directory) === (directory === 0 ? 0 : wordAt(ends, directory - 1))
}

function areSoundNumbers({ types, uids, gids, unpacked, compressed }: EntryColumns): boolean {
  for (let at = 0; at < types.length; at++) {
    if (byteAt(types, at) >= ENTRY_TYPES.length) return false
    if (types[at] !== FILE && unpacked[at] !== 0) return false
  }
  return (
    [unpacked, compressed].every(column => areIntegers(column, 0)) &&
    [uids, gids].every(column => areIntegers(column, Number.MIN_SAFE_INTEGER))
  )
}

/** Of zero and more, it is as `isCount` of each; what that is asked of is not known to be a number, which takes ten times as long. */
function areIntegers(column: Float64Array, least: number): boolean {
  for (let at = 0; at < column.length; at++) {
    const value = doubleAt(column, at)
    if (value < least || !Number.isSafeInteger(value)) return false
  }
  return true
}

function areSoundPrograms({ rest, types, unpacked, compressed }: EntryColumns): boolean {
  for (const [at, program] of rest) {
    if (types[at] !== FILE) return false
    if (!isSoundProgram(program, unpacked[at] ?? 0, compressed[at] ?? 0)) return false
  }
  return true
}

/** Nothing has more to strip off than it has. */
function isSoundProgram(value: unknown, unpacked: number, compressed: number): value is EntryRest {
  if (!isObject(value)) return false
  const { strippable, isStatic, needs, ...others } = value
  if (Object.keys(others).length > 0) return false
  if (isStatic !== undefined && isStatic !== true) return false
  if (needs != null && !(Array.isArray(needs) && needs.every(each => typeof each === 'string'))) return false
  return strippable === undefined || isStrippable(strippable, unpacked, compressed)
}

function isStrippable(value: unknown, unpacked: number, compressed: number): boolean {
  if (!isObject(value) || Object.keys(value).length !== 3) return false
  const { language } = value
  if (!isCount(value.unpacked) || !isCount(value.compressed)) return false
  return (
    (language === 'go' || language === null) && value.unpacked <= unpacked && value.compressed <= compressed
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
