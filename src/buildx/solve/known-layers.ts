import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { makeDirectory } from '../../files/make-directory.ts'
import type { Digest } from '../../model/digest.ts'
import { blobPath } from '../../oci/blob-path.ts'

/**
 * Finds layers whose content is known, those first that an image has most likely. It is called once a build is under way, with what ends
 * when the build has: there is nothing to be waited for then.
 */
export type FindKnownLayers = (built: AbortSignal) => Iterable<Digest> | AsyncIterable<Digest>

/**
 * Waits for a build, and lays an empty file in the place of each layer that need not be exported: BuildKit's exporter skips a blob whose
 * file is there already, whatever its content. What is not there in time is exported, and whatever fails costs an export, and no more.
 *
 * Placeholders of layers that an image does not have do no harm: nothing lists them.
 *
 * @param layouts directories of the layouts that the build makes.
 */
export async function withPlaceholders<Result>(
  building: Promise<Result>,
  layouts: readonly string[],
  find: FindKnownLayers = () => [],
): Promise<Result> {
  const built = new AbortController()
  const placing =
    layouts.length === 0 ? null : writePlaceholders(layouts, find, built.signal).catch(() => undefined)
  try {
    return await building
  } finally {
    built.abort()
    // None may be laid any more once the directory is gone.
    await placing
  }
}

async function writePlaceholders(
  layouts: readonly string[],
  find: FindKnownLayers,
  built: AbortSignal,
): Promise<void> {
  for await (const digest of find(built)) {
    if (built.aborted) return
    for (const layout of layouts) {
      const file = path.join(layout, blobPath(digest))
      await makeDirectory(path.dirname(file))
      // What BuildKit has exported by now stays.
      await writeFile(file, '', { flag: 'wx' }).catch(() => undefined)
    }
  }
}
