/**
 * What stands at one path of a file tree. The same shape serves one layer's own tree, where the two flags say what the
 * layer does to what is below it, and the final file system, where they mean nothing.
 */
export interface StackNode {
  readonly type: 'file' | 'directory' | 'symlink' | 'other' | 'nothing'
  readonly path: string
  /** The bytes behind a regular file or a hard link to one; null for everything else. */
  readonly inode: Inode | null
  /** What a symbolic link points at. */
  readonly target: string | null
  /** By name; only directories have any. */
  readonly children: Map<string, StackNode> | null
  /** The layer removes what a lower layer has at this path. */
  whiteout: boolean
  /** The layer removes all that lower layers have below this directory. */
  opaque: boolean
}

/** A regular file's bytes. They show as long as one name for them is left. */
export interface Inode {
  /** Index of its file record. */
  readonly file: number
  /** Names that are left. */
  names: number
}

/** A directory with nothing in it; '' is the root. */
export function emptyDirectory(path: string): StackNode {
  return {
    type: 'directory',
    path,
    inode: null,
    target: null,
    children: new Map(),
    whiteout: false,
    opaque: false,
  }
}

/** Path of a name in a directory; the root's names have no slash before them. */
export function joinPath(directory: string, name: string): string {
  return directory === '' ? name : `${directory}/${name}`
}

/** A path's directory and its last part: `a/b/c` is `['a/b', 'c']`. */
export function splitPath(path: string): [directory: string, name: string] {
  const slash = path.lastIndexOf('/')
  return slash < 0 ? ['', path] : [path.slice(0, slash), path.slice(slash + 1)]
}

/** Every node below a directory, and a node itself, parents first. No recursion: paths may be as deep as they like. */
export function* walk(node: StackNode): Generator<StackNode> {
  const todo = [node]
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    yield next
    if (next.children !== null) for (const child of next.children.values()) todo.push(child)
  }
}
