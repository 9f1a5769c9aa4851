import { lstat, readFile } from 'node:fs/promises'
import path from 'node:path'
import { InputError } from '../errors/input-error.ts'

/**
 * A file of a directory that was kept between runs. An archive of somebody else may hold a link where a file is expected.
 *
 * @param most bytes.
 * @throws InputError when there is no such file, or a longer one.
 */
export async function readKeptFile(directory: string, name: string, most: number): Promise<string> {
  const file = path.join(directory, name)
  const found = await lstat(file).catch(() => null)
  if (found?.isFile() !== true || found.size > most) throw new InputError(`what is stored has no ${name}`)
  return readFile(file, 'utf8')
}
