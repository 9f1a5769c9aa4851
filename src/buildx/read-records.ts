import { formatPlatform } from '../oci/format-platform.ts'
import { openLayoutDirectory } from '../oci/open-layout-directory.ts'
import type { BuildRecord } from './build-record.ts'
import { type BuildRecordContext, readBuildRecord } from './read-build-record.ts'
import { readRecordedProvenance } from './recorded-provenance.ts'
import type { RunOptions } from './run-tool.ts'
import type { SolveMetadata } from './solve-metadata.ts'

/** An image that was built, and what BuildKit said of it. */
export interface BuiltLayout extends Omit<BuildRecordContext, 'layers'> {
  /** Directory of its OCI layout. */
  readonly layout: string
  readonly metadata: SolveMetadata
  readonly builder: string | undefined
}

/** The build record of each platform, as `formatPlatform` writes it. A platform that BuildKit said nothing of is missing. */
export async function readRecords(
  { layout, metadata, builder, ...context }: BuiltLayout,
  tools: Pick<RunOptions, 'env' | 'cwd' | 'signal'>,
): Promise<Map<string, BuildRecord>> {
  const image = await openLayoutDirectory(layout)
  const records = new Map<string, BuildRecord>()
  for (const { manifest, config } of image.platforms) {
    const platform = formatPlatform(config.platform)
    const single = image.platforms.length === 1 ? metadata.provenance.get('') : undefined
    const provenance =
      metadata.provenance.get(platform) ??
      single ??
      (await readRecordedProvenance(metadata.ref, platform, { builder, tools }))
    const layers = manifest.layers.map(({ digest }) => digest)
    const record = readBuildRecord(provenance, { ...context, layers })
    if (record !== null) records.set(platform, record)
  }
  await image.close()
  return records
}
