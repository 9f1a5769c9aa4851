import path from 'node:path'
import { readRegularFile } from '../../files/read-regular-file.ts'
import { BAKE_FILES } from '../assert-files.ts'

/** Longer bake files are not looked through. Bytes. */
const LARGEST = 1_000_000

/** As bake files spell them, in each of their languages. */
const ID = /\bid"? ?[=:] ?"?([^"\s,}]{1,200})/
const FILE = /\b(?:src|source)"? ?[=:] ?"?([^"\s,}]{1,4096})/

/**
 * The id of the secret that bake files read from a file, as they spell it; null where no file of this machine spells both. buildx refuses
 * a missing one before it says what the files come to, so their text is all that there is.
 *
 * @param files as they were asked for, from `directory` on.
 */
export async function secretIdOf(
  file: string,
  files: readonly string[],
  directory: string,
): Promise<string | null> {
  for (const name of files.length === 0 ? BAKE_FILES : files) {
    const location = path.resolve(directory, name)
    const text = await readRegularFile(location, { most: LARGEST, links: 'follow' }).catch(() => null)
    const id = text === null ? null : secretIdIn(text, file)
    if (id !== null) return id
  }
  return null
}

/** `id=npm,src=.npmrc`, `{ id = "npm", src = ".npmrc" }` or `{ "id": "npm", "src": ".npmrc" }`, each on one line. */
function secretIdIn(text: string, file: string): string | null {
  for (const line of text.split('\n')) {
    if (!line.includes(file)) continue
    for (const [part] of line.matchAll(/"[^"]*"|\{[^{}]*\}/g)) {
      const [, source] = FILE.exec(part) ?? []
      const [, id] = ID.exec(part) ?? []
      if (source === file && id !== undefined) return id
    }
  }
  return null
}
