import type { EntryType, LayerEntry, Strippable } from './layer-index.ts'
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

const CONTENT = /^[\w-]{22}$/

/**
 * An entry as one line of JSON: path, type, mode, uid, gid, compressed bytes; then, for a file, unpacked bytes and
 * content, and what can be stripped off if that is something: unpacked, compressed, language. For a link its target. Lone
 * surrogates are escaped by JSON itself.
 */
export function formatEntry({ path, type, mode, uid, gid, compressed, ...rest }: LayerEntry): string {
  const more = type === 'file' ? formatFile(rest) : rest.link === undefined ? [] : [rest.link]
  return JSON.stringify([path, type, mode, uid, gid, compressed, ...more])
}

function formatFile({
  unpacked,
  content,
  strippable,
}: Pick<LayerEntry, 'unpacked' | 'content' | 'strippable'>): unknown[] {
  if (strippable === undefined) return [unpacked, content]
  return [unpacked, content, strippable.unpacked, strippable.compressed, strippable.language]
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

function withRest(entry: LayerEntry, [first, second, ...more]: readonly unknown[]): LayerEntry | null {
  switch (entry.type) {
    case 'file':
      if (!isCount(first) || typeof second !== 'string' || !CONTENT.test(second)) return null
      return withStrippable({ ...entry, unpacked: first, content: second }, more)
    case 'symlink':
    case 'hardlink':
      return typeof first === 'string' ? { ...entry, link: first } : null
    default:
      return entry
  }
}

function withStrippable(entry: LayerEntry, more: readonly unknown[]): LayerEntry | null {
  if (more.length === 0) return entry
  const [unpacked, compressed, language] = more
  if (!isCount(unpacked) || !isCount(compressed) || (language !== 'go' && language !== null)) return null
  const strippable: Strippable = { unpacked, compressed, language }
  return unpacked <= entry.unpacked && compressed <= entry.compressed ? { ...entry, strippable } : null
}

function isType(value: unknown): value is EntryType {
  return typeof value === 'string' && Object.hasOwn(TYPES, value)
}

/** A whole number that counts something: not negative and exact. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}
