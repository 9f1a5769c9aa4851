import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { makeDirectory } from '../../files/make-directory.ts'
import type { Digest } from '../../model/digest.ts'
import { blobPath } from '../../oci/blob-path.ts'

/**
 * Lays an empty file in the place of each layer that need not be exported: BuildKit's exporter skips a blob whose file
 * is there already, whatever its content.
 *
 * Placeholders of layers that the image does not have do no harm: nothing lists them.
 */
export async function writePlaceholderBlobs(layout: string, known: Iterable<Digest>): Promise<void> {
  await makeDirectory(path.join(layout, 'blobs', 'sha256'))
  for (const digest of new Set(known)) {
    const file = path.join(layout, blobPath(digest))
    await makeDirectory(path.dirname(file))
    await writeFile(file, '')
  }
}
