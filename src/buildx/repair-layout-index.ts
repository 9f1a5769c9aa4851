import { open, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { ToolError } from '../errors/tool-error.ts'
import { type Digest, digestHex, isDigest } from '../model/digest.ts'
import { isIndexType, isManifestType } from '../oci/media-types.ts'
import { asList, asText, field, parseJsonText } from './json-shape.ts'
import { messages } from './messages.ts'

/** A manifest or index is small; what is larger is a layer. */
const LARGEST = 4 * 1024 * 1024

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
  const root = await findRoot(blobs)
  if (root === null) throw new ToolError(messages.noImageWritten)
  const mended = { schemaVersion: 2, mediaType: 'application/vnd.oci.image.index.v1+json', manifests: [root] }
  await writeFile(file, JSON.stringify(mended))
}

interface Root {
  readonly mediaType: string
  readonly digest: Digest
  readonly size: number
}

/** The manifest or index that no other lists. */
async function findRoot(blobs: string): Promise<Root | null> {
  const candidates = new Map<string, Root>()
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

async function exists(blobs: string, digest: unknown): Promise<boolean> {
  if (!isDigest(digest)) return false
  const found = await stat(path.join(blobs, digestHex(digest))).catch(() => null)
  return found !== null && found.size > 0
}
