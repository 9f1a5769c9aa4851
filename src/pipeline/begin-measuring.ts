import type { OnProgress } from '../measure/layer-progress.ts'
import { type BuildRecords, measureImage } from '../measure/measure-image.ts'
import type { Measurement } from '../model/measurement.ts'
import type { ImageSource } from '../oci/image-source.ts'
import { awaitArrivalBeforeReading } from './cache/await-arrival.ts'
import { layerStoreOf } from './layer-store-of.ts'
import { openLayerThreads } from './layer-threads.ts'
import type { RunContext, Storage } from './run-context.ts'

/** What is known of an image once its build is over. */
export interface Finishing {
  /** What reports call it. */
  readonly name: string
  readonly records: BuildRecords
  /** Told from then on. */
  readonly onProgress: OnProgress
}

/** An image whose layers are being read. */
export interface Begun {
  /** @throws whatever measuring throws. */
  finish(finishing: Finishing): Promise<Measurement>
  /** Settles when nothing of it is read any more; never rejects. */
  readonly ended: Promise<unknown>
}

/** Begins to read the layers of an image, which goes on until it must be known how the image was built. */
export function beginMeasuring(
  source: ImageSource,
  context: Pick<RunContext, 'onEvent' | 'signal'> & Storage,
): Begun {
  const { signal } = context
  const records = Promise.withResolvers<BuildRecords>()
  let onProgress: OnProgress
  const measuring = measure(source, context, records.promise, progress => onProgress?.(progress))
  // Whoever finishes it hears of either.
  for (const each of [measuring, records.promise]) each.catch(() => undefined)
  const abandon = () => {
    records.reject(signal.reason)
  }
  if (signal.aborted) abandon()
  else signal.addEventListener('abort', abandon, { once: true })
  return {
    async finish(finishing) {
      signal.removeEventListener('abort', abandon)
      onProgress = finishing.onProgress
      records.resolve(finishing.records)
      return { ...(await measuring), name: finishing.name }
    },
    ended: Promise.allSettled([measuring]),
  }
}

async function measure(
  source: ImageSource,
  context: Pick<RunContext, 'onEvent' | 'signal'> & Storage,
  records: Promise<BuildRecords>,
  onProgress: OnProgress,
): Promise<Measurement> {
  await awaitArrivalBeforeReading(source, context)
  return await measureImage(source, {
    name: '',
    records,
    store: layerStoreOf(context),
    stacks: context.images,
    openReaders: openLayerThreads,
    signal: context.signal,
    onProgress,
  })
}
