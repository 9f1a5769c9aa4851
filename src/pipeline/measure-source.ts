import { reasonOf } from '../errors/machine-failure.ts'
import type { MeasureProgress } from '../measure/layer-progress.ts'
import type { BuildRecords } from '../measure/measure-image.ts'
import type { Measurement } from '../model/measurement.ts'
import { openImage } from '../oci/open-image.ts'
import { beginMeasuring } from './begin-measuring.ts'
import { writeRecentLayers } from './cache/recent-layers.ts'
import type { MeasuringAhead } from './measuring-ahead.ts'
import type { RunContext, Storage } from './run-context.ts'

/**
 * Weighs the image at a path and remembers its layers for the next run.
 *
 * @param name what the reader calls the image; what the image calls itself when it is null.
 * @param ahead what may be at it already.
 * @throws whatever opening and measuring throw.
 */
export async function measureSource(
  location: string,
  name: string | null,
  records: BuildRecords,
  context: RunContext & Storage,
  ahead?: MeasuringAhead,
): Promise<Measurement> {
  const { tempDir, signal } = context
  const source = await openImage(location, { tempDir, called: name ?? undefined, signal })
  try {
    const subject = name ?? source.name ?? location
    context.onEvent({ type: 'phase', phase: { kind: 'measure', subject } })
    const finishing = {
      name: subject,
      records,
      onProgress: (progress: MeasureProgress) => {
        context.onEvent({ type: 'measure', progress })
      },
    }
    const measurement =
      (await ahead?.take(location, source.descriptor.digest, finishing)) ??
      (await beginMeasuring(source, context).finish(finishing))
    await remember(measurement, context)
    return withNotes(measurement, source.notes)
  } finally {
    await source.close()
  }
}

/** What is not remembered costs time in the next run, and no more. */
async function remember(
  measurement: Measurement,
  { storeDir, onEvent }: RunContext & Storage,
): Promise<void> {
  try {
    await writeRecentLayers(storeDir, measurement)
  } catch (error) {
    const why = reasonOf(error)
    onEvent({
      type: 'warning',
      message: `The index of layers was not stored, so the next build exports all layers again: ${why}`,
    })
  }
}

/** A measurement, of each of whose platforms something more is to be said first. */
export function withNotes(measurement: Measurement, notes: readonly string[]): Measurement {
  if (notes.length === 0) return measurement
  const platforms = measurement.platforms.map(platform => ({
    ...platform,
    notes: [...notes, ...platform.notes],
  }))
  return { ...measurement, platforms }
}
