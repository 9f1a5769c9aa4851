import { createHash } from 'node:crypto'
import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { removeUnfinished } from '../../files/remove-unfinished.ts'
import { isPartial, writePrivate } from '../../files/write-atomically.ts'

/** Images that something is remembered of; more would only be searched in vain. */
const MOST_IMAGES = 50

/** The file in a folder that is about an image. Names are untrusted, so it is named after the name's hash. */
export function fileOfImage(folder: string, image: string): string {
  return path.join(folder, `${createHash('sha256').update(image).digest('hex')}.json`)
}

/**
 * Remembers something of an image in a folder. What is remembered of the oldest makes room, and what killed runs left unfinished is removed.
 *
 * @throws ToolError when it cannot be written.
 */
export async function rememberImage(folder: string, image: string, text: string): Promise<void> {
  const file = fileOfImage(folder, image)
  await writePrivate(file, text)
  const outdated = (await rememberedImages(folder)).slice(MOST_IMAGES)
  await Promise.all(outdated.map(each => rm(each, { force: true })))
  await removeUnfinished(isPartial, file)
}

/** The files in a folder that are about images, the newest first. */
export async function rememberedImages(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  const files = await Promise.all(
    names
      .filter(name => name.endsWith('.json'))
      .map(async name => {
        const file = path.join(folder, name)
        const changed = await stat(file).catch(() => null)
        return { file, at: changed?.mtimeMs ?? 0 }
      }),
  )
  return files.sort((a, b) => b.at - a.at).map(({ file }) => file)
}
