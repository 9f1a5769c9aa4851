import { accessSync, constants, statSync } from 'node:fs'
import path from 'node:path'

/** The file that is started for a name, by a `PATH`; null when there is none. It does not know what Windows adds to names. */
export function findProgram(name: string, searchPath: string): string | null {
  const directories = searchPath.split(path.delimiter).filter(directory => directory !== '')
  return directories.map(directory => path.resolve(directory, name)).find(isProgram) ?? null
}

/** Whether a file is there to be started. */
export function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}
