import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { OCI_MANIFEST } from '../src/oci/media-types.ts'

/**
 * Publishes an image that no engine has ever seen, by the protocol of registries (distribution spec).
 *
 * @param name `localhost:5000/acme/node:22`
 * @param layers whatever bytes: nobody is meant to unpack them.
 */
export async function pushImage(name: string, layers: readonly Buffer[]): Promise<void> {
  const [, host = '', repository = '', tag = ''] = /^([^/]+)\/(.+):([^:/]+)$/.exec(name) ?? []
  const url = `http://${host}/v2/${repository}`
  const config = Buffer.from(
    JSON.stringify({
      architecture: 'amd64',
      os: 'linux',
      config: {},
      rootfs: { type: 'layers', diff_ids: layers.map(layer => digest(Buffer.concat([layer, layer]))) },
    }),
  )
  for (const blob of [...layers, config]) await pushBlob(url, blob)
  const manifest = JSON.stringify({
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    config: {
      mediaType: 'application/vnd.oci.image.config.v1+json',
      digest: digest(config),
      size: config.length,
    },
    layers: layers.map(layer => ({
      mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
      digest: digest(layer),
      size: layer.length,
    })),
  })
  const headers = { 'content-type': OCI_MANIFEST }
  const { status } = await fetch(`${url}/manifests/${tag}`, { method: 'PUT', headers, body: manifest })
  assert.equal(status, 201)
}

async function pushBlob(url: string, blob: Buffer): Promise<void> {
  const opened = await fetch(`${url}/blobs/uploads/`, { method: 'POST' })
  const place = new URL(opened.headers.get('location') ?? '', url)
  place.searchParams.set('digest', digest(blob))
  const headers = { 'content-type': 'application/octet-stream' }
  const { status } = await fetch(place, { method: 'PUT', headers, body: new Uint8Array(blob) })
  assert.equal(status, 201)
}

function digest(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}
