import { constants, type Stats } from 'node:fs'
import { open, realpath, stat, writeFile } from 'node:fs/promises'
import { reasonOf } from '../errors/machine-failure.ts'
import { ToolError } from '../errors/tool-error.ts'
import { messages } from './messages.ts'
import { writeAtomically } from './write-atomically.ts'

/**
 * Writes where the user said, as a shell's `>` would: a file as a whole or not at all, with the mode that it has; through a link into
 * what it leads to; into anything else (a pipe, `/dev/null`, a terminal), which stays what it is.
 *
 * @throws ToolError when the file system refuses, or no one reads the pipe.
 */
export async function writeOutput(file: string, content: string): Promise<void> {
  const found = await stat(file).catch(() => null)
  if (found !== null && !found.isFile()) {
    await writeInto(file, found, content)
    return
  }
  // A link that leads nowhere is made good where it leads to, which only the file system can tell.
  const real = await realpath(file).catch(() => null)
  if (real === null) await writeThroughLink(file, content)
  else await writeAtomically(real, content, found === null ? undefined : found.mode & 0o777)
}

async function writeThroughLink(file: string, content: string): Promise<void> {
  const isLink = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).then(
    handle => handle.close().then(() => false),
    (error: unknown) => (error as NodeJS.ErrnoException).code === 'ELOOP',
  )
  if (!isLink) await writeAtomically(file, content)
  else await orToolError(file, () => writeFile(file, content))
}

async function writeInto(file: string, found: Stats, content: string): Promise<void> {
  await orToolError(file, async () => {
    // A pipe that no one reads would be waited for without end; opened like this it is refused.
    const first = found.isFIFO() ? await open(file, constants.O_WRONLY | constants.O_NONBLOCK) : null
    try {
      const handle = await open(file, constants.O_WRONLY)
      await handle.writeFile(content).finally(() => handle.close())
    } finally {
      await first?.close()
    }
  })
}

async function orToolError(file: string, write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    const why = code === 'ENXIO' ? messages.pipeUnread : reasonOf(cause, file)
    throw new ToolError(messages.notWritten(file, why), { cause })
  }
}
