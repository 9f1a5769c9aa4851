import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'

/** Layers that are being read before anyone asks for them. Who has asked for one takes it out: what was read of it may be large. */
export type ReadAhead<Read> = Map<Digest, Promise<Read>>

/**
 * Reads layers, several at a time, the biggest first: whoever reads the last one then keeps the others waiting least.
 *
 * A failure waits for whoever asks for its layer.
 */
export function readAhead<Read>(
  layers: readonly Descriptor[],
  width: number,
  read: (descriptor: Descriptor) => Promise<Read>,
): ReadAhead<Read> {
  const waiting = layers.toSorted((a, b) => b.size - a.size)
  const started = waiting.map(descriptor => ({ descriptor, ...Promise.withResolvers<Read>() }))
  const todo = started.values()
  const work = async () => {
    for (const { descriptor, resolve } of todo) {
      const reading = read(descriptor)
      resolve(reading)
      await reading.catch(() => undefined)
    }
  }
  for (let lane = 0; lane < width; lane++) void work()
  for (const { promise } of started) promise.catch(() => undefined)
  return new Map(started.map(({ descriptor, promise }) => [descriptor.digest, promise]))
}
