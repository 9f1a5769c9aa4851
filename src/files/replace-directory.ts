import { randomUUID } from 'node:crypto'
import { rename } from 'node:fs/promises'
import path from 'node:path'

/** Each time another run was there first; of as many at once none is known. */
const MOST_TRIES = 100

/**
 * Puts a directory in the place of another, which may be there or not. Several runs may do so at once: whoever is last wins. For a moment
 * nothing is there, since no system call that Node.js has exchanges two directories.
 *
 * @param aside a directory of the caller's own, on the same disk: what was there before is in it afterwards.
 * @throws the file system's error.
 */
export async function replaceDirectory(directory: string, place: string, aside: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    await rename(place, path.join(aside, randomUUID())).catch(unless('ENOENT'))
    if (await moved(directory, place, tries)) return
  }
}

async function moved(directory: string, place: string, tries: number): Promise<boolean> {
  return rename(directory, place).then(
    () => true,
    (error: unknown) => {
      if (tries === MOST_TRIES) throw error
      unless('ENOTEMPTY', 'EEXIST')(error)
      return false
    },
  )
}

function unless(...codes: readonly string[]): (error: unknown) => void {
  return error => {
    if (!codes.includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}
