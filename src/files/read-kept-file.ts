import path from 'node:path'
import { InputError } from '../errors/input-error.ts'
import { messages } from './messages.ts'
import { readRegularFile } from './read-regular-file.ts'

/**
 * A file of a directory that was kept between runs. An archive that someone else made may hold a link or a pipe where a file is expected.
 *
 * @param most bytes.
 * @throws InputError when there is no such file, or a longer one.
 */
export async function readKeptFile(directory: string, name: string, most: number): Promise<string> {
  const text = await readRegularFile(path.join(directory, name), { most, links: 'refuse' }).catch(() => null)
  if (text === null) throw new InputError(messages.keptFileMissing(name))
  return text
}
