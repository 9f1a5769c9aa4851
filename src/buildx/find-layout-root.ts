import { open, readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Descriptor } from '../model/descriptor.ts'
import { isDigest } from '../model/digest.ts'
import { isIndexType, isManifestType } from '../oci/media-types.ts'
import { asList, asText, field, parseJsonText } from './json-shape.ts'

/** A manifest or index is small; what is larger is a layer. */
const LARGEST = 4 * 1024 * 1024

/** The manifest or index in an OCI layout that no other lists; null: there is none. */
export async function findLayoutRoot(layout: string): Promise<Descriptor | null> {
  const blobs = path.join(layout, 'blobs', 'sha256')
  const candidates = new Map<string, Descriptor>()
  const listed = new Set<unknown>()
  for (const name of await readdir(blobs).catch(() => [])) {
    const digest = `sha256:${name}`
    if (!isDigest(digest)) continue
    const file = path.join(blobs, name)
    const { size } = await stat(file)
    if (size === 0 || size > LARGEST || !(await beginsAsObject(file))) continue
    const document = parseJsonText(await readFile(file, 'utf8'))
    const mediaType = asText(field(document, 'mediaType')) ?? ''
    if (!isIndexType(mediaType) && !isManifestType(mediaType)) continue
    candidates.set(digest, { mediaType, digest, size })
    for (const entry of asList(field(document, 'manifests'))) listed.add(field(entry, 'digest'))
  }
  return [...candidates.values()].find(({ digest }) => !listed.has(digest)) ?? null
}

/** As BuildKit writes documents: a layer of some megabytes takes as long to be read as text as all else that is done with a layout. */
async function beginsAsObject(file: string): Promise<boolean> {
  const handle = await open(file)
  try {
    const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, 0)
    return buffer.toString('latin1') === '{'
  } finally {
    await handle.close()
  }
}
