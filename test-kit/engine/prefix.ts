import path from 'node:path'

import type { Checkout } from './checkout.ts'

/** Programs unpacked from Debian packages into the checkout. Nothing of it is installed on the machine. */
export interface Prefix {
  readonly dir: string
  /** The one folder to put in front of PATH. */
  readonly bin: string
  /** A folder with the registry's programs alone, for use beside the machine's own Docker. */
  readonly toolsBin: string
  /** Where `docker-buildx` stands for the Docker client. */
  readonly pluginDir: string
}

/** The programs that tests and the engine need; `bin/` of the prefix holds all of them. */
export const PROGRAMS = [
  'dockerd',
  'docker',
  'docker-proxy',
  'containerd',
  'containerd-shim-runc-v2',
  'ctr',
  'docker-registry',
  'crane',
  'runc',
  'iptables-nft',
  'iptables-legacy',
  'busybox',
  'mmdebstrap',
]
/** Not every release has these, and the engine runs without them. */
const COURTESIES = new Set(['docker-proxy', 'ctr', 'crane'])

/** The prefix of a checkout, whether it exists or not. */
export function prefixOf(checkout: Checkout): Prefix {
  const dir = path.join(checkout.shared, 'prefix')
  return {
    dir,
    bin: path.join(dir, 'bin'),
    toolsBin: path.join(dir, 'tools-bin'),
    pluginDir: path.join(dir, 'cli-plugins'),
  }
}

/** The files without which a prefix is not complete. */
export function requiredPrograms(prefix: Prefix): string[] {
  const programs = PROGRAMS.filter(name => !COURTESIES.has(name)).map(name => path.join(prefix.bin, name))
  return [...programs, path.join(prefix.pluginDir, 'docker-buildx')]
}
