import { rmSync } from 'node:fs'
import path from 'node:path'

import type { Checkout } from './checkout.ts'
import { stopDaemon } from './daemon.ts'
import { isUnpacked, type Log, whyNoPackages } from './debian-packages.ts'
import { prefixOf } from './prefix.ts'
import { withLock } from './lock.ts'
import { bridgeOf, removeBridge } from './bridge.ts'
import { stopRegistry } from './registry.ts'

/**
 * Ends everything that the checkout's engine runs and takes its bridge, rules, mounts and sockets away. Packages, images
 * and the registry's content are kept. An engine that the machine has of its own is left alone.
 */
export async function stopEngine(checkout: Checkout, log: Log): Promise<void> {
  if (process.platform !== 'linux') return
  await withLock(checkout, log, async () => {
    rmSync(path.join(checkout.dir, 'engine.json'), { force: true })
    await stopRegistry(checkout)
    if (whyNoPackages() !== null) return
    await stopDaemon(checkout)
    const prefix = prefixOf(checkout)
    if (isUnpacked(prefix)) await removeBridge(bridgeOf(checkout), prefix)
    rmSync(checkout.runDir, { recursive: true, force: true })
  })
}
