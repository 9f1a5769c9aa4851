import path from 'node:path'

/** The path of a file from a folder, with slashes, '' for the folder itself; null for what is not in it. */
export function pathInside(file: string, folder: string): string | null {
  const relative = path.relative(folder, file)
  const outside = relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative)
  return outside ? null : relative.split(path.sep).join('/')
}
