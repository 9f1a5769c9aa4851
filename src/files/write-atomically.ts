import { randomUUID } from 'node:crypto'
import { chmod, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { reasonOf } from '../errors/machine-failure.ts'
import { ToolError } from '../errors/tool-error.ts'
import { makeDirectory } from './make-directory.ts'
import { messages } from './messages.ts'

/** What a file is called until it is written as a whole, behind its name. */
const PARTIAL = '.partial'

/** Whether a name is that of a file which is not written as a whole: a run is at it, or was when it was killed. */
export function isPartial(name: string): boolean {
  return name.endsWith(PARTIAL)
}

/** What a file is to hold, at hand or piece by piece. */
export type FileContent = string | Uint8Array | AsyncIterable<Uint8Array>

/**
 * Writes a file that is there as a whole or not at all, with the directories above it. What has its name is replaced, a link too.
 *
 * @param mode of the file, and `directoryMode` of directories that are made; default: what the umask leaves.
 * @throws ToolError when the file system refuses, or the content is not to be had.
 */
export async function writeAtomically(
  file: string,
  content: FileContent,
  mode?: number,
  directoryMode?: number,
): Promise<void> {
  const partial = `${file}.${randomUUID()}${PARTIAL}`
  try {
    await makeDirectory(path.dirname(file), directoryMode)
    await writeFile(partial, content, { flag: 'wx', mode: mode ?? 0o666 })
    if (mode !== undefined) await chmod(partial, mode)
    await rename(partial, file)
  } catch (cause) {
    await rm(partial, { force: true }).catch(() => undefined)
    throw new ToolError(messages.notWritten(file, reasonOf(cause, file)), { cause })
  }
}

/**
 * The same for what is kept between runs: only its user may read what was built here.
 *
 * @throws ToolError when the file system refuses.
 */
export async function writePrivate(file: string, content: FileContent): Promise<void> {
  await writeAtomically(file, content, 0o600, 0o700)
}
