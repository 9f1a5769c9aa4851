import type { BuildRecord } from '../../model/build-record.ts'
import type { Digest } from '../../model/digest.ts'
import { formatPlatform } from '../../model/format-platform.ts'
import { openLayoutDirectory } from '../../oci/open-layout-directory.ts'
import { runTool } from '../../tools/run-tool.ts'
import type { ToolContext } from '../../tools/tool-context.ts'
import { asText, parseJsonText } from '../json-shape.ts'
import type { SolveMetadata } from '../solve/solve-metadata.ts'
import { type BuildRecordContext, readBuildRecord } from './read-build-record.ts'
import { readLayerSizes } from './read-layer-sizes.ts'

/** An image that was built, and what BuildKit said of it. */
export interface BuiltLayout extends Omit<BuildRecordContext, 'layers'> {
  /** Directory of its OCI layout. */
  readonly layout: string
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

/** The build record of each platform, and the sizes of the layers that it names. */
export async function readRecords(
  { layout, metadata, builder, ...built }: BuiltLayout,
  context: ToolContext,
): Promise<BuildRecords> {
  const image = await openLayoutDirectory(layout)
  const records = new Map<string, BuildRecord>()
  const sizes = new Map<Digest, number>()
  for (const { manifest, config } of image.platforms) {
    const platform = formatPlatform(config.platform)
    const single = image.platforms.length === 1 ? metadata.provenance.get('') : undefined
    const provenance =
      metadata.provenance.get(platform) ??
      single ??
      (await readRecordedProvenance(metadata.ref, platform, { builder, context }))
    const layers = manifest.layers.map(({ digest }) => digest)
    const record = readBuildRecord(provenance, { ...built, layers })
    if (record !== null) records.set(platform, record)
    for (const { digest, size } of manifest.layers) sizes.set(digest, size)
    for (const [digest, size] of readLayerSizes(provenance)) sizes.set(digest, size)
  }
  await image.close()
  return { records, sizes }
}

const PROVENANCE_TYPES = ['https://slsa.dev/provenance/v0.2', 'https://slsa.dev/provenance/v1']

/**
 * The provenance of one platform out of BuildKit's own build record, where the metadata file does not hold it (buildx
 * writes none for builds of several platforms).
 *
 * @param ref builder, node and id of the record, as buildx gives it.
 * @returns undefined when there is no such record: lines are a courtesy, sizes do not need them.
 */
async function readRecordedProvenance(
  ref: string | null,
  platform: string,
  { builder, context }: { builder: string | undefined; context: ToolContext },
): Promise<unknown> {
  const id = asText(ref?.split('/').at(-1))
  if (id === null || !/^[a-z0-9]+$/.test(id)) return undefined
  for (const type of PROVENANCE_TYPES) {
    const args = ['buildx', 'history', 'inspect', 'attachment', `--platform=${platform}`, `--type=${type}`]
    if (builder !== undefined) args.push(`--builder=${builder}`)
    const run = await runTool('docker', [...args, id], context)
    if (run.exitCode === 0) return parseJsonText(run.stdout)
  }
  return undefined
}
