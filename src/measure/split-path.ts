const SLASH = '/'.charCodeAt(0)

/** Path of a name in a directory; the root's names have no slash before them. */
export function joinPath(directory: string, name: string): string {
  return directory === '' ? name : `${directory}/${name}`
}

/** A path's directory and its last part: `a/b/c` is `['a/b', 'c']`. */
export function splitPath(path: string): [directory: string, name: string] {
  const slash = path.lastIndexOf('/')
  return slash < 0 ? ['', path] : [path.slice(0, slash), path.slice(slash + 1)]
}

/** Where in a text the last part of a path begins that is a part of it. */
export function lastName(text: string, start: number, end: number): number {
  let at = end
  while (at > start && text.charCodeAt(at - 1) !== SLASH) at--
  return at
}
