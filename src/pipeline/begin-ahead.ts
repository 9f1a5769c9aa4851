import { stat } from 'node:fs/promises'
import path from 'node:path'
import { findLayoutRoot } from '../buildx/find-layout-root.ts'
import { blobPath } from '../oci/blob-path.ts'
import type { ImageSource } from '../oci/image-source.ts'
import { openLayoutDirectory } from '../oci/open-layout-directory.ts'
import { type Begun, beginMeasuring } from './begin-measuring.ts'
import type { RunContext, Storage } from './run-context.ts'

/** An image that is measured before its build is over. */
export interface BegunAhead extends Begun {
  readonly layout: string
  readonly source: ImageSource
}

/** Begins to measure the first image that is whole; null: none is yet. */
export async function beginAhead(
  layouts: readonly string[],
  context: RunContext & Storage,
): Promise<BegunAhead | null> {
  for (const layout of layouts) {
    const source = await openWhole(layout)
    if (source !== null) return { ...beginMeasuring(source, context), layout, source }
  }
  return null
}

/** Null where something of the image is not there. */
async function openWhole(layout: string): Promise<ImageSource | null> {
  const root = await findLayoutRoot(layout)
  if (root === null) return null
  const source = await openLayoutDirectory(layout, { root })
  const layers = source.platforms.flatMap(({ manifest }) => manifest.layers)
  const isThere = await Promise.all(layers.map(({ digest }) => exists(path.join(layout, blobPath(digest)))))
  if (source.notes.length === 0 && isThere.every(Boolean)) return source
  await source.close()
  return null
}

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => null)) !== null
}
