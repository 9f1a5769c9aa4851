import { ToolError } from '../../../src/errors/tool-error.ts'

interface Manifest {
  readonly config?: { readonly digest?: string }
}

interface Config {
  readonly config?: { readonly Labels?: Readonly<Record<string, string>> | null }
}

const ACCEPT = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ')

/**
 * The labels of a single-platform image in the checkout's registry; null when it is not there.
 *
 * @throws {ToolError} when the registry does not answer
 */
export async function readImageLabels(
  registry: string,
  repository: string,
  tag: string,
): Promise<Readonly<Record<string, string>> | null> {
  const base = `http://${registry}/v2/${repository}`
  const manifest = await getJson<Manifest>(`${base}/manifests/${tag}`)
  const digest = manifest?.config?.digest
  if (digest === undefined) return null
  const config = await getJson<Config>(`${base}/blobs/${digest}`)
  return config === null ? null : (config.config?.Labels ?? {})
}

async function getJson<T>(url: string): Promise<T | null> {
  try {
    const response = await fetch(url, { headers: { accept: ACCEPT }, signal: AbortSignal.timeout(10_000) })
    return response.ok ? ((await response.json()) as T) : null
  } catch (cause) {
    throw new ToolError(`the checkout's registry does not answer at ${url}`, { cause })
  }
}
