import type { EntryType, LayerEntry, Strippable } from '../model/layer-index.ts'
import { layerPath } from './layer-path.ts'

const TYPES: Readonly<Record<EntryType, true>> = {
  file: true,
  directory: true,
  symlink: true,
  hardlink: true,
  device: true,
  fifo: true,
  whiteout: true,
  opaque: true,
}

type SharedKey = 'path' | 'type' | 'mode' | 'uid' | 'gid' | 'compressed'

const CONTENT = /^[\w-]{22}$/

/**
 * An entry as one line of JSON: path, type, mode, uid, gid, compressed bytes; then, for a file, unpacked bytes and
 * content, and what is known of it as a program if that is something; for a link its target. Lone surrogates are escaped by
 * JSON itself.
 */
export function formatEntry({ path, type, mode, uid, gid, compressed, ...rest }: LayerEntry): string {
  const more = type === 'file' ? formatFile(rest) : rest.link === undefined ? [] : [rest.link]
  return JSON.stringify([path, type, mode, uid, gid, compressed, ...more])
}

function formatFile({ unpacked, content, ...program }: Omit<LayerEntry, SharedKey>): unknown[] {
  const { strippable, isStatic, needs } = program
  if ([strippable, isStatic, needs].every(each => each === undefined)) return [unpacked, content]
  return [unpacked, content, { strippable, isStatic, needs }]
}

/** The entry that a line of JSON spells, or null when it is not one that `formatEntry` writes. */
export function parseEntry(line: string): LayerEntry | null {
  const value: unknown = JSON.parse(line)
  if (!Array.isArray(value)) return null
  const [path, type, mode, uid, gid, compressed, ...more] = value as unknown[]
  if (typeof path !== 'string' || layerPath(path) !== path || !isType(type)) return null
  if (!isCount(mode) || !Number.isSafeInteger(uid) || !Number.isSafeInteger(gid) || !isCount(compressed))
    return null
  const entry = { path, type, unpacked: 0, compressed, mode, uid: uid as number, gid: gid as number }
  return withRest(entry, more)
}

function withRest(entry: LayerEntry, [first, second, program]: readonly unknown[]): LayerEntry | null {
  switch (entry.type) {
    case 'file':
      if (!isCount(first) || typeof second !== 'string' || !CONTENT.test(second)) return null
      return withProgram({ ...entry, unpacked: first, content: second }, program)
    case 'symlink':
    case 'hardlink':
      return typeof first === 'string' ? { ...entry, link: first } : null
    default:
      return entry
  }
}

function withProgram(entry: LayerEntry, program: unknown): LayerEntry | null {
  if (program === undefined) return entry
  if (!isObject(program)) return null
  const { strippable, isStatic, needs } = program
  if ((isStatic !== undefined && isStatic !== true) || !isNeeds(needs)) return null
  const known: LayerEntry = {
    ...entry,
    ...(isStatic === undefined ? {} : { isStatic: true }),
    ...(needs === undefined ? {} : { needs }),
  }
  if (strippable === undefined) return known
  return isStrippable(strippable, entry) ? { ...known, strippable } : null
}

function isNeeds(value: unknown): value is LayerEntry['needs'] {
  return value == null || (Array.isArray(value) && value.every(each => typeof each === 'string'))
}

/** Nothing has more to strip off than it has. */
function isStrippable(value: unknown, entry: LayerEntry): value is Strippable {
  if (!isObject(value) || Object.keys(value).length !== 3) return false
  const { unpacked, compressed, language } = value
  if (!isCount(unpacked) || !isCount(compressed) || (language !== 'go' && language !== null)) return false
  return unpacked <= entry.unpacked && compressed <= entry.compressed
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isType(value: unknown): value is EntryType {
  return typeof value === 'string' && Object.hasOwn(TYPES, value)
}

/** A whole number that counts something: not negative and exact. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}
