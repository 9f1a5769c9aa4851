/** The directory that all paths are in, as deep as they share it; '' where they share none. */
export function sharedDirectory(paths: readonly string[]): string {
  const [first = '', ...others] = paths
  let length = lastSlash(first, first.length)
  for (const path of others) {
    let same = 0
    while (same < length && path[same] === first[same]) same++
    // As far as a slash in both: `a/bc` and `a/b` share `a`.
    length = same === length && path[same] === '/' ? length : lastSlash(first, same)
  }
  return first.slice(0, length)
}

function lastSlash(path: string, before: number): number {
  return Math.max(0, path.lastIndexOf('/', before - 1))
}
