import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Digest, isDigest } from '../../model/digest.ts'
import { runTool } from '../../tools/run-tool.ts'
import type { TempDir, ToolContext } from '../../tools/tool-context.ts'
import { asInteger, asList, asObject, asText, field } from '../json-shape.ts'
import { buildkitMetadata } from '../record/provenance.ts'
import { solveArguments } from '../solve/solve-arguments.ts'
import { parseSolveMetadata } from '../solve/solve-metadata.ts'

/** A layer as a manifest in a registry lists it. Untrusted data: sizes are those that the registry says. */
export interface PublishedLayer {
  readonly digest: Digest
  readonly mediaType: string
  /** Compressed bytes. */
  readonly size: number
}

/** More layers than any image has. */
const MOST_LAYERS = 1000

/** What is asked for. */
export interface ImageQuery {
  /** Normalized or not; safe to stand in a Dockerfile, see `checkImageReference`. */
  readonly reference: string
  /** At least one. */
  readonly platforms: readonly string[]
  readonly builder: string | undefined
  /** What the build takes in the place of this image, if it does: `name=docker-image://…`. */
  readonly buildContexts?: readonly string[]
}

/**
 * The layers of an image in its registry, bottom first, by platform. None is fetched: BuildKit reads the manifests and configs, by
 * the same mirrors, proxies and credentials that serve a build (buildx itself knows nothing of an engine's mirrors), and tells of
 * the layers in the provenance of a build that does nothing.
 *
 * @param context `tempDir` is for this question alone.
 * @returns null when there is no such image, not for all of the platforms, or when what there is makes no sense: whoever asks can do
 *   without an answer.
 * @throws ToolError when the signal aborts, or there is no docker.
 */
export async function readPublishedLayers(
  { reference, platforms, builder, buildContexts = [] }: ImageQuery,
  context: ToolContext & TempDir,
): Promise<ReadonlyMap<string, readonly PublishedLayer[]> | null> {
  const { env, cwd, tempDir, signal } = context
  const file = path.join(tempDir, 'metadata.json')
  const request = {
    context: '-',
    platforms,
    buildContexts,
    provenance: 'false',
    pull: true,
    ...(builder !== undefined && { builder }),
  }
  const plan = { outputs: ['type=cacheonly'], load: false }
  const { args } = solveArguments(request, plan, file)
  const options = {
    env: { ...env, BUILDX_METADATA_PROVENANCE: 'max', BUILDX_NO_DEFAULT_LOAD: 'true' },
    cwd,
    signal,
  }
  const { exitCode } = await runTool('docker', args, options, { stdin: `FROM ${reference}\n` })
  if (exitCode !== 0) return null
  const { provenance } = parseSolveMetadata(await readFile(file, 'utf8').catch(() => ''))
  const found = new Map<string, readonly PublishedLayer[]>()
  for (const platform of platforms) {
    const said = provenance.get(platform) ?? (platforms.length === 1 ? provenance.get('') : undefined)
    const layers = readChain(said)
    if (layers === null) return null
    found.set(platform, layers)
  }
  return found
}

/**
 * The layers of a build's only result.
 *
 * @param json the provenance as it came; untrusted JSON.
 * @returns null when it is not one whole list of layers. BuildKit lists an image twice that it has repacked, and does not say
 *   which of the two is in the registry.
 */
export function readChain(json: unknown): PublishedLayer[] | null {
  const [chains, ...others] = Object.values(asObject(field(buildkitMetadata(json), 'layers')))
  const [chain, ...repacked] = asList(chains)
  if (others.length > 0 || repacked.length > 0) return null
  const listed = asList(chain)
  const layers = listed.flatMap((layer): PublishedLayer[] => {
    const digest = field(layer, 'digest')
    const size = asInteger(field(layer, 'size'), -1)
    const mediaType = asText(field(layer, 'mediaType')) ?? ''
    return isDigest(digest) && size > 0 ? [{ digest, size, mediaType }] : []
  })
  const total = layers.reduce((sum, { size }) => sum + size, 0)
  const whole = layers.length === listed.length && layers.length > 0 && layers.length <= MOST_LAYERS
  return whole && Number.isSafeInteger(total) ? layers : null
}
