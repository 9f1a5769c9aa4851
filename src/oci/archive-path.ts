import path from 'node:path'

/**
 * A member's path inside an archive in its one normal form (`./a//b` is `a/b`), or null when it leads out of the
 * archive. It is a key of a map and never a path of the file system.
 */
export function archivePath(name: string): string | null {
  const normal = path.posix
    .normalize(name)
    .replace(/^\/+/, '')
    .replace(/(?<!\/)\/+$/, '')
  return normal === '' || normal === '.' || normal === '..' || normal.startsWith('../') ? null : normal
}
