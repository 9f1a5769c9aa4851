import type { ImageSource } from '../../oci/image-source.ts'
import type { Storage } from '../run-context.ts'

/** Compressed bytes of layers that two processors read in a second at most: a slow one is no reason to wait longer. */
const READ_IN_A_SECOND = 100_000_000

/** Milliseconds. A manifest may say of a layer that it has any number of bytes. */
const LONGEST = 60_000

/** Waits for what is on its way to the store of this machine, until a signal aborts. */
export async function awaitArrival(
  { arrival }: Pick<Storage, 'arrival'>,
  signal: AbortSignal,
): Promise<void> {
  if (arrival === undefined || signal.aborted) return
  const over = new AbortController()
  const aborted = new Promise<void>(resolve => {
    const settle = () => {
      resolve()
    }
    signal.addEventListener('abort', settle, { once: true, signal: over.signal })
  })
  await Promise.race([arrival, aborted])
  over.abort()
}

/**
 * Waits for it before the layers of an image are read, and no longer than it takes to read them: what never comes at most doubles the time.
 */
export async function awaitArrivalBeforeReading(
  { platforms }: Pick<ImageSource, 'platforms'>,
  context: Pick<Storage, 'arrival'> & { readonly signal: AbortSignal },
): Promise<void> {
  if (context.arrival === undefined) return
  const layers = platforms.flatMap(({ manifest }) => manifest.layers)
  const sizes = new Map(layers.map(({ digest, size }) => [digest, size]))
  const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  const time = Math.min(LONGEST, Math.ceil((bytes / READ_IN_A_SECOND) * 1000))
  await awaitArrival(context, AbortSignal.any([context.signal, AbortSignal.timeout(time)]))
}
