import assert from 'node:assert/strict'
import { digestOf, type WrittenImage } from './image-writer.ts'

/**
 * Publishes an image that no engine has ever seen, by the protocol of registries (distribution spec).
 *
 * @param name `localhost:5000/acme/node:22`
 */
export async function pushImage(name: string, { descriptor, blobs }: WrittenImage): Promise<void> {
  const [, host = '', repository = '', tag = ''] = /^([^/]+)\/(.+):([^:/]+)$/.exec(name) ?? []
  const url = `http://${host}/v2/${repository}`
  for (const [digest, blob] of blobs) if (digest !== descriptor.digest) await pushBlob(url, blob)
  const { status } = await fetch(`${url}/manifests/${tag}`, {
    method: 'PUT',
    headers: { 'content-type': descriptor.mediaType },
    body: new Uint8Array(blobs.get(descriptor.digest) ?? []),
  })
  assert.equal(status, 201)
}

async function pushBlob(url: string, blob: Buffer): Promise<void> {
  const opened = await fetch(`${url}/blobs/uploads/`, { method: 'POST' })
  const place = new URL(opened.headers.get('location') ?? '', url)
  place.searchParams.set('digest', digestOf(blob))
  const headers = { 'content-type': 'application/octet-stream' }
  const { status } = await fetch(place, { method: 'PUT', headers, body: new Uint8Array(blob) })
  assert.equal(status, 201)
}
