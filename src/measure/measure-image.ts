import type { BuildRecord } from '../model/build-record.ts'
import { formatPlatform } from '../model/format-platform.ts'
import type { Measurement, PlatformMeasurement } from '../model/measurement.ts'
import type { ImageSource } from '../oci/image-source.ts'
import { measurePlatform } from './measure-platform.ts'
import { PACKAGE_CATALOGS } from './packages/package-catalogs.ts'
import { type ReadLayersOptions, withLayerReader } from './read-layers.ts'
import { ReadingBudget } from './reading-budget.ts'
import type { StackStore } from './stack-store.ts'

export interface MeasureImageOptions extends Omit<ReadLayersOptions, 'catalogs' | 'budget'> {
  /** What reports call the image. */
  readonly name: string
  /** What is known of the builds, by platform as {@link formatPlatform} writes it. It is waited for once layers are read. */
  readonly records?: BuildRecords | Promise<BuildRecords>
  /** Package ecosystems to look for; all that are known unless given. */
  readonly catalogs?: ReadLayersOptions['catalogs']
  /** Where whole images are kept, of which all ecosystems were looked for that are known; absent: nowhere. */
  readonly stacks?: StackStore | undefined
}

/** What is known of the builds of an image, by platform. */
export type BuildRecords = ReadonlyMap<string, BuildRecord>

/**
 * Weighs every platform of an image. Each layer is read at most once, and not at all when the store knows it.
 *
 * @throws ImageError when the image is not what it says it is; the signal's reason when it aborts.
 */
export async function measureImage(source: ImageSource, options: MeasureImageOptions): Promise<Measurement> {
  const { name, records, stacks, catalogs = PACKAGE_CATALOGS, ...rest } = options
  const budget = new ReadingBudget('the image', 0, rest.limits, rest.signal)
  const kept = options.catalogs === undefined ? stacks : undefined
  const platforms = await withLayerReader(source, { ...rest, catalogs, budget }, async reader => {
    const measured: PlatformMeasurement[] = []
    for (const image of source.platforms) {
      const findRecord = async () => (await records)?.get(formatPlatform(image.config.platform))
      measured.push(await measurePlatform(image, findRecord, reader, { catalogs, budget, stacks: kept }))
    }
    return measured
  })
  return { version: 1, name, digest: source.descriptor.digest, platforms }
}
