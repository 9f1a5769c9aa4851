import type { BuildRecord } from '../../model/build-record.ts'
import type { Digest } from '../../model/digest.ts'
import { formatPlatform } from '../../model/format-platform.ts'
import type { PlatformImage } from '../../oci/image-source.ts'
import { openLayoutDirectory } from '../../oci/open-layout-directory.ts'
import type { ToolContext } from '../../tools/tool-context.ts'
import type { SolveMetadata } from '../solve/solve-metadata.ts'
import { type BuildRecordContext, readBuildRecord } from './read-build-record.ts'
import { readLayerSizes } from './read-layer-sizes.ts'
import { readRecordedProvenance } from './recorded-provenance.ts'

/** An image that was built, and what BuildKit said of it. */
export interface BuiltLayout extends Omit<BuildRecordContext, 'layers'> {
  /** Directory of its OCI layout. */
  readonly layout: string
  /** What messages call the image; unless said otherwise the directory. */
  readonly called?: string | undefined
  readonly metadata: SolveMetadata
  readonly builder: string | undefined
}

/** What BuildKit said of an image. */
export interface BuildRecords {
  /** By platform, as `formatPlatform` writes it. A platform that BuildKit said nothing of is missing. */
  readonly records: ReadonlyMap<string, BuildRecord>
  /** Compressed bytes of the layers of the image and of all that it was built from, where they are known. */
  readonly sizes: ReadonlyMap<Digest, number>
}

/** Asks BuildKit once more what it did; null: it does not say. */
export type AskAgain = () => Promise<SolveMetadata | null>

/**
 * The build record of each platform, and the sizes of the layers that it names. While another build runs, BuildKit may describe one whose
 * steps all come from its cache without the layers that they made: then it is asked once more.
 */
export async function readRecords(
  built: BuiltLayout,
  again: AskAgain,
  context: ToolContext,
): Promise<BuildRecords> {
  const first = await readOnce(built, context)
  if (!isPartial(first)) return first
  const metadata = await again()
  const second = metadata === null ? first : await readOnce({ ...built, metadata }, context)
  return isPartial(second) ? first : second
}

function isPartial({ records }: BuildRecords): boolean {
  return [...records.values()].some(({ layersUnnamed }) => layersUnnamed !== undefined)
}

async function readOnce(
  { layout, called, metadata, builder, ...built }: BuiltLayout,
  context: ToolContext,
): Promise<BuildRecords> {
  const image = await openLayoutDirectory(layout, { called })
  const records = new Map<string, BuildRecord>()
  const sizes = new Map<Digest, number>()
  const single = image.platforms.length === 1 ? metadata.provenance.get('') : undefined
  const said = (platform: string) => metadata.provenance.get(platform) ?? single
  const unnamed = image.platforms.map(builtPlatform).filter(platform => said(platform) === undefined)
  const recorded = await readRecordedProvenance(unnamed, { ref: metadata.ref, builder, context })
  for (const each of image.platforms) {
    const { manifest, config } = each
    const platform = formatPlatform(config.platform)
    const provenance = said(builtPlatform(each)) ?? recorded.get(builtPlatform(each))
    const layers = manifest.layers.map(({ digest }) => digest)
    const record = readBuildRecord(provenance, { ...built, layers })
    if (record !== null) records.set(platform, record)
    for (const { digest, size } of manifest.layers) sizes.set(digest, size)
    for (const [digest, size] of readLayerSizes(provenance)) sizes.set(digest, size)
  }
  await image.close()
  return { records, sizes }
}

/** The platform that was built for, as BuildKit lists it; what came out may be of another. */
function builtPlatform({ descriptor, config }: PlatformImage): string {
  return formatPlatform(descriptor.platform ?? config.platform)
}
