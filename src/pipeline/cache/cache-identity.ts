import { createHash } from 'node:crypto'
import path from 'node:path'
import { asList, asText, field } from '../../buildx/json-shape.ts'
import { readRegularFile } from '../../files/read-regular-file.ts'
import { isDigest } from '../../model/digest.ts'
import { blobPath } from '../../oci/blob-path.ts'

/** Bytes of an index, manifest or cache config. */
const LARGEST = 64 * 1024 * 1024

/**
 * What tells the content of one local cache from another's, as 16 characters: its layers, and the steps that made them. Its index
 * does not do: BuildKit numbers and orders the same records anew in each export.
 *
 * @returns null for a directory that is not such a cache.
 */
export async function cacheIdentity(directory: string): Promise<string | null> {
  const index = await readJson(path.join(directory, 'index.json'))
  const manifest = await readBlob(directory, field(asList(field(index, 'manifests'))[0], 'digest'))
  const config = await readBlob(directory, field(manifest, 'config', 'digest'))
  const layers = asList(field(config, 'layers')).map(layer => asText(field(layer, 'blob')) ?? '')
  const steps = asList(field(config, 'records'))
    .filter(record => asList(field(record, 'layers')).length > 0)
    .map(record => asText(field(record, 'digest')) ?? '')
  if (layers.length + steps.length === 0) return null
  return createHash('sha256')
    .update([...layers.sort(), ...steps.sort()].join('\n'))
    .digest('hex')
    .slice(0, 16)
}

async function readBlob(directory: string, digest: unknown): Promise<unknown> {
  return isDigest(digest) ? readJson(path.join(directory, blobPath(digest))) : null
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse((await readRegularFile(file, { most: LARGEST, links: 'follow' })) ?? '')
  } catch {
    return null
  }
}
