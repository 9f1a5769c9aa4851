import { LayerFault } from './layer-fault.ts'
import { messages } from './messages.ts'

const PREFIX = '.wh.'
const META_PREFIX = '.wh..wh.'
const OPAQUE = '.wh..wh..opq'

/** What a marker file hides: one path, or all that lower layers have in a directory. */
export interface Whiteout {
  readonly type: 'whiteout' | 'opaque'
  /** For a whiteout the path that it hides, for an opaque marker its directory. */
  readonly path: string
}

/**
 * The whiteout that an entry at this layer path stands for (image spec, layer.md, "Whiteouts"); null for what is none.
 *
 * AUFS's own files, `.wh..wh.plnk` and the like, are no part of the file system: they count as whiteouts of names that
 * no layer can have.
 *
 * @throws LayerFault when the marker hides no name, or its own directory or the one above: engines refuse such a layer.
 */
export function parseWhiteout(path: string): Whiteout | null {
  if (!path.includes(PREFIX)) return null
  const slash = path.lastIndexOf('/')
  const directory = path.slice(0, Math.max(slash, 0))
  const name = path.slice(slash + 1)
  if (name === OPAQUE) return { type: 'opaque', path: directory }
  if (path.startsWith(META_PREFIX) || path.includes(`/${META_PREFIX}`)) return { type: 'whiteout', path }
  if (!name.startsWith(PREFIX)) return null
  const hidden = name.slice(PREFIX.length)
  if (['', '.', '..'].includes(hidden)) throw new LayerFault(messages.whiteoutWithoutName(path))
  return { type: 'whiteout', path: directory === '' ? hidden : `${directory}/${hidden}` }
}
