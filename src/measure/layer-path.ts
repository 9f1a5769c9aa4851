/** A segment that is empty, `.` or `..`, or a slash at either end: most names have none and are taken as they are. */
const NEEDS_CLEANING = /(^|\/)\.{0,2}(\/|$)/

/**
 * A name in a tar as a layer path: no leading or trailing slash, no `.`, each `..` resolved and never out of the root,
 * whose own path is empty. The same as Go's `path.Clean("/" + name)`, by which containerd keeps entries inside.
 */
export function layerPath(name: string): string {
  if (!NEEDS_CLEANING.test(name)) return name
  const segments: string[] = []
  for (const segment of name.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  return segments.join('/')
}
