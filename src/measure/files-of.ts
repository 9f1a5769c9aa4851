import { type FileRest, HASH_WORDS, type ImageFiles } from '../model/image-files.ts'
import type { FileRecord } from '../model/file-record.ts'
import { type NameText, PathTree, ROOT } from '../model/path-tree.ts'
import { GrowingFiles } from './growing-files.ts'

/** Files of which all is known, in columns. */
export function filesOf(records: readonly FileRecord[]): ImageFiles {
  const paths = new PathTree(records.length + 1)
  const files = new GrowingFiles(paths)
  files.reserve(records.length)
  const nodeOf = nodesIn(paths, { text: records.map(({ path }) => path).join('') })
  for (const { path, content, owner, hidden, links, ...rest } of records) {
    const node = nodeOf(path)
    const known = restOf(rest)
    const hash = new Uint32Array(HASH_WORDS)
    Buffer.from(hash.buffer).write(content, 'base64url')
    const file = files.add({ ...rest, node, rest: known }, hash, 0)
    if (owner !== null) files.own(file, owner)
    if (hidden !== undefined) files.hide(file, hidden)
    if (links !== undefined) files.link(file, links)
  }
  return files
}

type Rest = Omit<FileRecord, 'path' | 'content' | 'owner' | 'hidden' | 'links'>

function restOf({ strippable, isStatic, needs }: Rest): FileRest | undefined {
  if (strippable === undefined && isStatic === undefined && needs === undefined) return undefined
  return {
    ...(strippable === undefined ? {} : { strippable }),
    ...(isStatic === undefined ? {} : { isStatic }),
    ...(needs === undefined ? {} : { needs }),
  }
}

/**
 * Makes a path of each text, which are the parts of `names` one after the other. Directories are made once, each with its whole path for a
 * name: one that is a million levels deep costs no more than its text.
 */
function nodesIn(paths: PathTree, names: NameText): (path: string) => number {
  const directories = new Map<string, number>()
  let start = 0
  return path => {
    const [at, slash] = [start, path.lastIndexOf('/')]
    start += path.length
    if (slash < 0) return paths.add(ROOT, names, at, start)
    const directory = path.slice(0, slash)
    const parent = directories.get(directory) ?? paths.add(ROOT, names, at, at + slash)
    directories.set(directory, parent)
    return paths.add(parent, names, at + slash + 1, start)
  }
}
