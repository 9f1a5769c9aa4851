import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { ToolError } from '../../src/errors/tool-error.ts'
import type { Checkout } from './checkout.ts'
import { type Distribution, readDistribution } from './distribution.ts'
import { linkPrograms } from './link-programs.ts'
import { type Prefix, prefixOf, requiredPrograms } from './prefix.ts'
import { NEWEST_SUITE, openPrivateApt, type PrivateApt } from './private-apt.ts'
import { runCommand } from './run-command.ts'

export type Log = (line: string) => void

const ENGINE_PACKAGES = [
  'docker.io',
  'docker-cli',
  'docker-buildx',
  'containerd',
  'docker-registry',
  'crane',
  'tini-static',
]
/** Built against the machine's own C library: they come from its own release. */
const MACHINE_PACKAGES = ['runc', 'iptables', 'busybox-static', 'mmdebstrap']

const MARKER = 'unpacked.json'
/** Part of the marker: a checkout with an older idea of the prefix makes it anew. */
const LAYOUT_VERSION = 1

/** Why packages cannot be unpacked on this machine, or null when they can. */
export function whyNoPackages(): string | null {
  if (process.platform !== 'linux') return `this is ${process.platform}, not Debian or Ubuntu`
  if (readDistribution() === null) return 'this is not Debian or Ubuntu'
  return process.getuid?.() === 0 ? null : 'this user is not root'
}

/** Whether the prefix is complete. A half-unpacked one has no marker: it is renamed into place when it is done. */
export function isUnpacked(prefix: Prefix): boolean {
  const marker = path.join(prefix.dir, MARKER)
  if (!existsSync(marker)) return false
  const { layout } = JSON.parse(readFileSync(marker, 'utf8')) as { layout?: number }
  return layout === LAYOUT_VERSION && requiredPrograms(prefix).every(file => existsSync(file))
}

/**
 * Downloads and unpacks what an engine needs, unless it is there.
 *
 * @throws {ToolError} when the mirror does not answer or does not offer a package that is needed.
 */
export async function unpackPackages(checkout: Checkout, log: Log): Promise<Prefix> {
  const prefix = prefixOf(checkout)
  if (isUnpacked(prefix)) return prefix
  const distribution = readDistribution()
  if (distribution === null) throw new ToolError('Debian packages can only be unpacked on Debian or Ubuntu')

  const started = Date.now()
  log('fetching Docker Engine, buildx and a registry as Debian packages into .engine/prefix')
  const apt = aptOf(checkout, distribution)
  await apt.update()
  const fresh = `${prefix.dir}.unfinished`
  const debs = path.join(fresh, 'debs')
  rmSync(fresh, { recursive: true, force: true })
  await apt.download(await packagesToDownload(apt, distribution), debs)
  // Mostly decompressing, which is worth all cores.
  await Promise.all(
    readdirSync(debs).map(async deb => {
      await runCommand('dpkg', ['-x', path.join(debs, deb), fresh])
    }),
  )
  const versions = await versionsOf(debs)
  rmSync(debs, { recursive: true })
  await linkPrograms(fresh, prefix)
  writeFileSync(path.join(fresh, MARKER), JSON.stringify({ layout: LAYOUT_VERSION, versions }, null, 2))
  rmSync(prefix.dir, { recursive: true, force: true })
  renameSync(fresh, prefix.dir)

  const missing = requiredPrograms(prefix).filter(file => !existsSync(file))
  if (missing.length > 0) {
    throw new ToolError(
      `the packages of ${distribution.id} ${distribution.codename} lack ${missing.map(file => path.basename(file)).join(', ')}: install Docker with buildx`,
    )
  }
  log(`unpacked ${Object.keys(versions).length} packages in ${seconds(started)}`)
  return prefix
}

/** The private apt state of a checkout. */
export function aptOf(checkout: Checkout, distribution: Distribution): PrivateApt {
  return openPrivateApt(path.join(checkout.shared, 'apt'), distribution)
}

async function packagesToDownload(apt: PrivateApt, distribution: Distribution): Promise<string[]> {
  const engine = await apt.known(ENGINE_PACKAGES)
  const machine = [...MACHINE_PACKAGES, ...(await librariesOf(apt, MACHINE_PACKAGES))]
  const suite = distribution.id === 'debian' ? `/${NEWEST_SUITE}` : ''
  return [...engine.map(name => name + suite), ...machine]
}

/** The shared libraries behind packages, without the C library: the machine's own serves. */
async function librariesOf(apt: PrivateApt, names: readonly string[]): Promise<string[]> {
  const found = new Set<string>()
  let next = [...names]
  while (next.length > 0) {
    const libraries = (await apt.dependencies(next)).filter(name => /^lib(?!c6$|gcc-|crypt)/.test(name))
    next = libraries.filter(name => !found.has(name))
    next.forEach(name => found.add(name))
  }
  return [...found]
}

async function versionsOf(debs: string): Promise<Record<string, string>> {
  const fields = await Promise.all(
    readdirSync(debs).map(
      async deb =>
        await runCommand('dpkg-deb', ['-W', '--showformat=${Package} ${Version}', path.join(debs, deb)]),
    ),
  )
  return Object.fromEntries(fields.sort().map(line => line.split(' ') as [string, string]))
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`
}
