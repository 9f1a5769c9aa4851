import type { PlatformMeasurement } from '../../model/measurement.ts'

/** A release of Debian. */
export interface DebianRelease {
  readonly number: number
  readonly name: string
}

const RELEASES: Readonly<Record<string, DebianRelease>> = {
  '2.31': { number: 11, name: 'bullseye' },
  '2.36': { number: 12, name: 'bookworm' },
  '2.41': { number: 13, name: 'trixie' },
}

/** The release that an image is made of, by its C library: what was linked there runs on that version or a later one. Null for others. */
export function debianReleaseOf({ packages }: PlatformMeasurement): DebianRelease | null {
  const library = packages.find(({ ecosystem, name }) => ecosystem === 'dpkg' && name === 'libc6')
  const version = /^(\d+\.\d+)-\d+\+?(?:deb\d+u\d+)?$/.exec(library?.version ?? '')?.[1] ?? ''
  return Object.hasOwn(RELEASES, version) ? (RELEASES[version] ?? null) : null
}
