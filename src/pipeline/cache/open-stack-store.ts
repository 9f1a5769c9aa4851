import { rm } from 'node:fs/promises'
import path from 'node:path'
import { reasonOf } from '../../errors/machine-failure.ts'
import { keepNewest } from '../../files/keep-newest.ts'
import { readRegularBytes } from '../../files/read-regular-file.ts'
import { writePrivate } from '../../files/write-atomically.ts'
import { BrokenFile } from '../../measure/packed-file.ts'
import { packStack, type StackKey, unpackStack } from '../../measure/packed-stack.ts'
import type { StackStore } from '../../measure/stack-store.ts'
import type { StackedImage } from '../../measure/stacked-image.ts'
import { messages } from '../messages.ts'

/** Images that are kept; the oldest make room. One of a hundred thousand files takes some five megabytes. */
const MOST = 20

/** Bytes of an image as it is written, unpacked, and of a file that is looked into. A million files take 130 MB. */
const LARGEST = 256 * 1024 * 1024

/**
 * Opens the store in a directory, which need not exist yet. What is damaged there is removed, so that it is told of once.
 *
 * @param tell is told, in a whole sentence, of an image that is not as it was written, and of one that could not be.
 */
export function openStackStore(directory: string, tell: (sentence: string) => void): StackStore {
  const fileOf = (key: StackKey) => path.join(directory, `${key}.image`)
  const writing = new Set<Promise<void>>()
  const keep = async (key: StackKey, image: StackedImage) => {
    try {
      const packed = packStack(key, image, LARGEST)
      if (packed === null) return
      await writePrivate(fileOf(key), packed)
      await keepNewest(directory, MOST)
    } catch (error) {
      tell(messages.stackNotStored(reasonOf(error)))
    }
  }
  return {
    async read(key, layers) {
      const file = fileOf(key)
      try {
        const packed = await readRegularBytes(file, { most: LARGEST, links: 'refuse' })
        return packed === null ? null : await unpackStack(packed, key, layers)
      } catch (error) {
        // Anything else is a problem with the disk, which a later run may not have, or there is no file.
        if (!(error instanceof BrokenFile)) return null
        await rm(file, { force: true }).catch(() => undefined)
        tell(messages.stackDamaged)
        return null
      }
    },
    write(key, image) {
      const kept = keep(key, image)
      writing.add(kept)
      void kept.then(() => writing.delete(kept))
    },
    async settled() {
      await Promise.all(writing)
    },
  }
}
