import { createHash } from 'node:crypto'
import { type Digest, isDigest } from '../oci/digest.ts'
import { askRegistry } from './ask-registry.ts'
import { repositoryOf } from './cache/pushed-repository.ts'
import { asList, field, parseJsonText } from './json-shape.ts'
import { platformOf } from './locate-reference.ts'
import type { RunOptions } from './run-tool.ts'

/**
 * The layers of a published image for one platform, bottom first, without fetching any.
 *
 * @param reference of which only the repository counts: the digest says which image.
 * @returns null where the registry does not have it, does not say, or has no such platform.
 * @throws ToolError when docker cannot be started or was cancelled.
 */
export async function readPublishedLayers(
  {
    reference,
    digest,
    platform,
  }: { readonly reference: string; readonly digest: Digest; readonly platform: string },
  options: RunOptions,
): Promise<readonly Digest[] | null> {
  const at = (which: Digest) => readManifest(repositoryOf(reference), which, options)
  const top = await at(digest)
  const entry = asList(field(top, 'manifests')).find(each => platformOf(each) === platform)
  const own = field(entry, 'digest')
  const manifest = isDigest(own) ? await at(own) : top
  const layers = asList(field(manifest, 'layers')).map(layer => field(layer, 'digest'))
  return layers.length > 0 && layers.every(isDigest) ? layers : null
}

/** What has another digest is not what was asked for. */
async function readManifest(repository: string, digest: Digest, options: RunOptions): Promise<unknown> {
  const run = await askRegistry(['--raw'], `${repository}@${digest}`, options)
  if (run?.exitCode !== 0) return undefined
  const is = `sha256:${createHash('sha256').update(run.stdout).digest('hex')}`
  return is === digest ? parseJsonText(run.stdout) : undefined
}
