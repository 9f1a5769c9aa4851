import { THIS_CHECKOUT } from './engine/checkout.ts'
import type { Engine } from './engine/engine.ts'
import { ensureEngine } from './engine/ensure-engine.ts'
import { ensureStandIns } from './engine/stand-ins/ensure-stand-ins.ts'

export type { Engine } from './engine/engine.ts'

let engine: Promise<Engine> | undefined
const images = new Map<string, Promise<void>>()

/**
 * The real Docker engine that tests run on, with a registry beside it, brought up if it is not running yet.
 *
 * @param wanted names of base images as Dockerfiles use them (`node:22-alpine`): made as stand-ins where Docker Hub cannot
 *   be reached
 * @throws {InputError} when there is no engine on this machine and none can be made
 */
export async function useEngine(wanted: readonly string[] = []): Promise<Engine> {
  engine ??= ensureEngine(THIS_CHECKOUT, process.env, log)
  const ready = await engine
  for (const image of wanted) {
    if (!images.has(image)) images.set(image, ensureStandIns(THIS_CHECKOUT, ready, [image], log))
    await images.get(image)
  }
  return ready
}

function log(line: string): void {
  process.stderr.write(`engine: ${line}\n`)
}
