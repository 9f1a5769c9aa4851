import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import path from 'node:path'

/**
 * Where one checkout keeps its engine. Everything that the machine shares (names, ports, networks) is derived from a hash
 * of the checkout's path, so that two checkouts on one machine do not disturb each other.
 */
export interface Checkout {
  readonly root: string
  /** The first 8 hex digits of SHA-256 over the path of the checkout. */
  readonly id: string
  /** Kept between runs and ignored by git: packages, image store, registry, logs. */
  readonly dir: string
  /** Sockets and pid files. Short, because the path of a Unix socket is limited to 108 bytes; gone after a reboot. */
  readonly runDir: string
  /** Network interface names are limited to 15 bytes. */
  readonly bridge: string
}

/** The checkout that these scripts belong to. */
export const THIS_CHECKOUT = checkoutAt(path.join(import.meta.dirname, '..', '..'))

/** Names everything that belongs to the checkout at `root`, which must exist. Touches nothing. */
export function checkoutAt(root: string): Checkout {
  const real = realpathSync(root)
  const id = createHash('sha256').update(real).digest('hex').slice(0, 8)
  return {
    root: real,
    id,
    dir: path.join(real, '.engine'),
    runDir: `/run/slim-build-${id}`,
    bridge: `slim${id}`,
  }
}
