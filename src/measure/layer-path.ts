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

/**
 * Says of parts of a text, each behind the one before, whether they are paths as {@link layerPath} makes them. Nearly all have neither a slash
 * nor a dot behind a slash: these are looked for in the whole text at once, which takes a fifth of the time.
 */
export function layerPathsIn(text: string): (start: number, end: number) => boolean {
  const hasEmptyName = partsWith('//', text)
  const hasDottedName = partsWith('/.', text)
  return (start, end) => {
    const first = text.charCodeAt(start)
    if (start < end && first !== SLASH && first !== DOT && text.charCodeAt(end - 1) !== SLASH) {
      if (!hasEmptyName(start, end) && !hasDottedName(start, end)) return true
    }
    return isLayerPath(text, start, end)
  }
}

/** Says of parts of a text, each behind the one before, whether they are the last part of such a path, other than of the root's. */
export function layerNamesIn(text: string): (start: number, end: number) => boolean {
  const hasSlash = partsWith('/', text)
  return (start, end) => {
    if (hasSlash(start, end) || start === end) return false
    return end - start > 2 || isLayerPath(text, start, end)
  }
}

/** As {@link layerNamesIn}, of one part of a text. */
export function isLayerName(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === SLASH) return false
  return end - start > 2 || (start < end && isLayerPath(text, start, end))
}

/** Says of parts of a text, each behind the one before, whether they hold some characters. */
function partsWith(held: string, text: string): (start: number, end: number) => boolean {
  let next = text.indexOf(held)
  return (start, end) => {
    if (next !== -1 && next < start) next = text.indexOf(held, start)
    return next !== -1 && next + held.length <= end
  }
}

function isLayerPath(text: string, start: number, end: number): boolean {
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
