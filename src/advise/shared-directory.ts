/** The directory that all paths are in, as deep as they share it; '' where they share none. */
export function sharedDirectory(paths: readonly string[]): string {
  let shared = directoryOf(paths[0] ?? '')
  while (shared !== '' && !paths.every(path => path.startsWith(`${shared}/`))) shared = directoryOf(shared)
  return shared
}

function directoryOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}
