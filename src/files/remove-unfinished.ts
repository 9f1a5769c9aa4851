import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'

/** Milliseconds after which nobody is writing a file any more. */
const LONGEST = 60 * 60 * 1000

/**
 * Removes files that runs were writing when they were killed. What cannot be removed stays: it only takes room.
 *
 * @param isUnfinished tells them by their names from the others in the directory.
 * @param finished a file that has just been written there: its time is that of the same clock.
 */
export async function removeUnfinished(
  isUnfinished: (name: string) => boolean,
  finished: string,
): Promise<void> {
  const directory = path.dirname(finished)
  const now = await timeOf(finished)
  const names = await readdir(directory).catch(() => [])
  for (const name of names.filter(isUnfinished)) {
    const file = path.join(directory, name)
    const time = await timeOf(file)
    if (now === null || time === null || now - time < LONGEST) continue
    await rm(file, { force: true }).catch(() => undefined)
  }
}

async function timeOf(file: string): Promise<number | null> {
  return (await stat(file).catch(() => null))?.mtimeMs ?? null
}
