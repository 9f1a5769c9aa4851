import { readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { ToolError } from '../errors/tool-error.ts'
import { digestHex, isDigest } from '../model/digest.ts'
import { findLayoutRoot } from './find-layout-root.ts'
import { asList, field, parseJsonText } from './json-shape.ts'
import { messages } from './messages.ts'

/**
 * Makes `index.json` of a fresh layout point at the image that stands in it.
 *
 * buildx writes the file from the merged answer of all exporters, in which the last one wins: beside a push it names the
 * pushed index, which (having attestations) need not be in the layout at all.
 *
 * @throws ToolError when there is no image in the layout.
 */
export async function repairLayoutIndex(layout: string): Promise<void> {
  const blobs = path.join(layout, 'blobs', 'sha256')
  const file = path.join(layout, 'index.json')
  const index = parseJsonText(await readFile(file, 'utf8').catch(() => ''))
  const listed = asList(field(index, 'manifests')).map(entry => field(entry, 'digest'))
  const present = await Promise.all(listed.map(digest => exists(blobs, digest)))
  if (listed.length > 0 && present.every(Boolean)) return
  const root = await findLayoutRoot(layout)
  if (root === null) throw new ToolError(messages.noImageWritten)
  const mended = { schemaVersion: 2, mediaType: 'application/vnd.oci.image.index.v1+json', manifests: [root] }
  await writeFile(file, JSON.stringify(mended))
}

async function exists(blobs: string, digest: unknown): Promise<boolean> {
  if (!isDigest(digest)) return false
  const found = await stat(path.join(blobs, digestHex(digest))).catch(() => null)
  return found !== null && found.size > 0
}
