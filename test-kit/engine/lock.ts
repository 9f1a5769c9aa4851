import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

import { ToolError } from '../../src/errors/tool-error.ts'
import type { Checkout } from './checkout.ts'
import type { Log } from './debian-packages.ts'

const PATIENCE_MS = 900_000

/**
 * Runs `work` while no other process works on the same checkout's engines.
 *
 * The lock is a name in Linux's abstract socket namespace: the kernel gives it back when its holder ends, however it
 * ends, so it is never stale. Elsewhere, where no engine is ever made, there is nothing to lock.
 *
 * @throws {ToolError} after a quarter of an hour of waiting, and whatever `work` throws
 */
export async function withLock<T>(checkout: Checkout, log: Log, work: () => Promise<T>): Promise<T> {
  if (process.platform !== 'linux') return await work()
  const lock = await takeLock(
    `\0slim-build-engine-${createHash('sha256').update(checkout.shared).digest('hex').slice(0, 8)}`,
    log,
  )
  try {
    return await work()
  } finally {
    lock.close()
  }
}

async function takeLock(name: string, log: Log): Promise<Server> {
  const deadline = Date.now() + PATIENCE_MS
  let told = false
  while (Date.now() < deadline) {
    const lock = await tryLock(name)
    if (lock !== null) return lock
    if (!told) log("waiting: another process is at work on this checkout's engine")
    told = true
    await sleep(200)
  }
  throw new ToolError(
    "another process has been at work on this checkout's engine for 15 minutes: end it and try again",
  )
}

async function tryLock(name: string): Promise<Server | null> {
  return await new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(null)
      else reject(error)
    })
    server.listen(name, () => {
      server.unref()
      resolve(server)
    })
  })
}
