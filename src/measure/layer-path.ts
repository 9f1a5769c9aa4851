/**
 * A name in a tar as a layer path: no leading or trailing slash, no `.`, each `..` resolved and never out of the root,
 * whose own path is empty. The same as Go's `path.Clean("/" + name)`, by which containerd keeps entries inside.
 */
export function layerPath(name: string): string {
  // As most names are.
  if (isLayerPath(name, 0, name.length)) return name
  const segments: string[] = []
  for (const segment of name.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  return segments.join('/')
}

const SLASH = '/'.charCodeAt(0)
const DOT = '.'.charCodeAt(0)

/** Whether a part of a text is a path as {@link layerPath} makes them. */
export function isLayerPath(text: string, start: number, end: number): boolean {
  if (start === end) return true
  let length = 0
  let dots = 0
  for (let at = start; at <= end; at++) {
    const character = at === end ? SLASH : text.charCodeAt(at)
    if (character !== SLASH) {
      length++
      if (character === DOT) dots++
      continue
    }
    if (length === dots && length <= 2) return false
    length = 0
    dots = 0
  }
  return true
}
