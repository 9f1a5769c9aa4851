import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'

/** Removes all of what is in a directory but so many, the oldest first. Other runs may do so at the same time. */
export async function keepNewest(directory: string, most: number): Promise<void> {
  const kept = await Promise.all(
    (await readdir(directory)).map(async name => {
      const file = path.join(directory, name)
      // Another run may have removed it.
      return { file, time: (await stat(file).catch(() => null))?.mtimeMs ?? 0 }
    }),
  )
  const oldest = kept.toSorted((a, b) => b.time - a.time).slice(most)
  for (const { file } of oldest) await rm(file, { recursive: true, force: true })
}
