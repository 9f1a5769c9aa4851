import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { ToolError } from '../errors/tool-error.ts'

/**
 * Writes a file that is there as a whole or not at all, with the directories above it.
 *
 * @throws ToolError when the file system refuses.
 */
export async function writeAtomically(file: string, content: string): Promise<void> {
  const partial = `${file}.${randomUUID()}.partial`
  try {
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(partial, content)
    await rename(partial, file)
  } catch (cause) {
    await rm(partial, { force: true }).catch(() => undefined)
    const { code = 'unknown reason' } = cause as NodeJS.ErrnoException
    throw new ToolError(`${file} cannot be written: ${code}`, { cause })
  }
}
