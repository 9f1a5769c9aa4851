import type { PathPart } from './follow-path.ts'

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

/** As {@link splitPath}, of a path that is a part of a text. */
export function splitPart({ names, start, end }: PathPart): [directory: PathPart, name: PathPart] {
  let slash = end - 1
  while (slash >= start && names.text.charCodeAt(slash) !== SLASH) slash--
  return [
    { names, start, end: Math.max(start, slash) },
    { names, start: slash + 1, end },
  ]
}
