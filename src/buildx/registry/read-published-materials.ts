import type { Digest } from '../../model/digest.ts'
import type { RunOptions } from '../../tools/run-tool.ts'
import { asObject, field, parseJsonText } from '../json-shape.ts'
import { parseMaterials } from '../record/provenance.ts'
import { askRegistry } from './ask-registry.ts'

/** Digests of images by package URL without its platform: `pkg:docker/alpine@3.22`. */
export type Materials = ReadonlyMap<string, Digest>

/**
 * What a published image was built from, as the provenance says that stands beside it in its registry. Untrusted: anybody who may push
 * there can have written it. Nothing but names and digests of images is taken from it; values of build arguments stay behind.
 *
 * @returns what was used for one platform; nothing where there is no provenance.
 * @throws ToolError when docker cannot be started or was cancelled.
 */
export async function readPublishedMaterials(
  reference: string,
  options: RunOptions,
): Promise<(platform: string) => Materials> {
  const run = await askRegistry(['--format={{json .Provenance}}'], reference, options)
  const json = run?.exitCode === 0 ? parseJsonText(run.stdout) : undefined
  // An image of one platform has its provenance at the top, others have one for each platform.
  return platform => parseMaterials(field(json, 'SLSA') ?? field(asObject(field(json, platform)), 'SLSA'))
}
