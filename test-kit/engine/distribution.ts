import { existsSync, readFileSync } from 'node:fs'

/** The Linux distribution of this machine. */
export interface Distribution {
  /** `debian` or `ubuntu`: the ones whose packages are known to make an engine. */
  readonly id: 'debian' | 'ubuntu'
  /** The release's code name, such as `bookworm`. */
  readonly codename: string
}

/** Reads /etc/os-release; null on anything but Debian and Ubuntu. */
export function readDistribution(file = '/etc/os-release'): Distribution | null {
  return existsSync(file) ? parseOsRelease(readFileSync(file, 'utf8')) : null
}

/** Parses os-release(5). Debian's testing and unstable have no code name in older releases of it: they count as sid. */
export function parseOsRelease(text: string): Distribution | null {
  const fields = new Map(
    [...text.matchAll(/^([A-Z_]+)=["']?(.*?)["']?$/gm)].map(([, name = '', value = '']) => [name, value]),
  )
  const id = fields.get('ID')
  if (id !== 'debian' && id !== 'ubuntu') return null
  return { id, codename: fields.get('VERSION_CODENAME') ?? 'sid' }
}
