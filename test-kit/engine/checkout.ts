import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import path from 'node:path'

/**
 * Where one checkout keeps an engine. Everything that the machine shares (names, ports, networks) is derived from a hash
 * of the checkout's path, so that two checkouts on one machine do not disturb each other.
 */
export interface Checkout {
  readonly root: string
  /** The first 8 hex digits of SHA-256 over the path of the checkout and the lane. */
  readonly id: string
  /** Kept between runs and ignored by git: image store, settings, logs. */
  readonly dir: string
  /** What all engines of the checkout have in common: packages, the registry's content, parts of stand-ins. */
  readonly shared: string
  /** Sockets and pid files. Short, because the path of a Unix socket is limited to 108 bytes; gone after a reboot. */
  readonly runDir: string
  /** Network interface names are limited to 15 bytes. */
  readonly bridge: string
}

/**
 * The engines of a checkout, counted from one. More than a small machine has processors: a build waits for its disk, and a test for what
 * does not answer.
 */
export const LANES: readonly number[] = [1, 2, 3]

/**
 * The checkout that these scripts belong to. Each worker of jest, and what it starts, has an engine of its own: two files of
 * tests on one engine would wipe each other's cache.
 */
export const THIS_CHECKOUT = checkoutAt(
  path.join(import.meta.dirname, '..', '..'),
  LANES.find(lane => String(lane) === process.env.JEST_WORKER_ID),
)

/** Names everything that belongs to one of the engines of the checkout at `root`, which must exist. Touches nothing. */
export function checkoutAt(root: string, lane = 1): Checkout {
  const real = realpathSync(root)
  const shared = path.join(real, '.engine')
  const name = lane === 1 ? real : `${real} ${lane}`
  const id = createHash('sha256').update(name).digest('hex').slice(0, 8)
  return {
    root: real,
    id,
    dir: lane === 1 ? shared : path.join(shared, `lane-${lane}`),
    shared,
    runDir: `/run/slim-build-${id}`,
    bridge: `slim${id}`,
  }
}
