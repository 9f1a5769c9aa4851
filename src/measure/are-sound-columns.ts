import { byteAt, wordAt } from '../model/column.ts'
import { areIntegers } from './are-integers.ts'
import { type EntryColumns, ENTRY_TYPES } from './entry-columns.ts'
import { isSoundProgram } from './is-sound-program.ts'
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

function areSoundPrograms({ rest, types, unpacked, compressed }: EntryColumns): boolean {
  for (const [at, program] of rest) {
    if (types[at] !== FILE) return false
    if (!isSoundProgram(program, unpacked[at] ?? 0, compressed[at] ?? 0)) return false
  }
  return true
}
