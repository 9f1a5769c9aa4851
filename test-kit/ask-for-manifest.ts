const KINDS = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
]

/**
 * What a registry answers for a manifest of any kind: not by way of the engine, nor of slim-build.
 *
 * @param name `localhost:5000/acme/node:22`
 */
export async function askForManifest(name: string): Promise<Response> {
  const [, host = '', repository = '', tag = ''] = /^([^/]+)\/(.+):([^:/]+)$/.exec(name) ?? []
  const headers = { accept: KINDS.join(', ') }
  return await fetch(`http://${host}/v2/${repository}/manifests/${tag}`, { headers })
}

/** The digest of what a registry has under a name, or null where it has nothing. */
export async function publishedDigest(name: string): Promise<string | null> {
  const { ok, headers } = await askForManifest(name)
  return ok ? headers.get('docker-content-digest') : null
}
