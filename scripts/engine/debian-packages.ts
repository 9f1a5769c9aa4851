import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { ToolError } from '../../src/errors/tool-error.ts'
import type { Checkout } from './checkout.ts'
import { type Distribution, readDistribution } from './distribution.ts'
import { NEWEST_SUITE, openPrivateApt, type PrivateApt } from './private-apt.ts'
import { runCommand } from './run-command.ts'

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

export type Log = (line: string) => void

/** The programs that tests and the engine need; `bin/` of the prefix holds all of them. */
const PROGRAMS = [
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

/** The prefix of a checkout, whether it exists or not. */
export function prefixOf(checkout: Checkout): Prefix {
  const dir = path.join(checkout.dir, 'prefix')
  return {
    dir,
    bin: path.join(dir, 'bin'),
    toolsBin: path.join(dir, 'tools-bin'),
    pluginDir: path.join(dir, 'cli-plugins'),
  }
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
  for (const deb of readdirSync(debs)) await runCommand('dpkg', ['-x', path.join(debs, deb), fresh])
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
  return openPrivateApt(path.join(checkout.dir, 'apt'), distribution)
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

function requiredPrograms(prefix: Prefix): string[] {
  const programs = PROGRAMS.filter(name => !COURTESIES.has(name)).map(name => path.join(prefix.bin, name))
  return [...programs, path.join(prefix.pluginDir, 'docker-buildx')]
}

/**
 * Makes `bin/` of an unpacked prefix. Packages link `iptables` by a script at installation and expect their libraries in
 * the system's folders; a wrapper each does both. `dir` is where the files are now, `prefix` where they will stand.
 */
async function linkPrograms(dir: string, prefix: Prefix): Promise<void> {
  const bin = path.join(dir, 'bin')
  if (existsSync(bin)) renameSync(bin, path.join(dir, 'debian-bin'))
  await mkdir(bin, { recursive: true })
  const wrapped: Record<string, string> = {
    'iptables-nft': 'xtables-nft-multi',
    'iptables-legacy': 'xtables-legacy-multi',
  }
  for (const program of PROGRAMS) {
    const file = findProgram(dir, wrapped[program] ?? program)
    if (file === null) continue
    const target = path.join(prefix.dir, file)
    if (program in wrapped || program === 'runc') {
      const args = program in wrapped ? 'iptables "$@"' : '"$@"'
      await writeFile(path.join(bin, program), wrapper(dir, prefix, target, args), { mode: 0o755 })
    } else {
      await symlink(target, path.join(bin, program))
    }
  }
  const tini = findProgram(dir, 'tini-static') ?? findProgram(dir, 'docker-init')
  if (tini !== null) await symlink(path.join(prefix.dir, tini), path.join(bin, 'docker-init'))
  await mkdir(path.join(dir, 'tools-bin'))
  for (const tool of ['docker-registry', 'crane']) {
    await symlink(path.join(prefix.bin, tool), path.join(dir, 'tools-bin', tool))
  }
  const buildx = path.join('usr', 'libexec', 'docker', 'cli-plugins', 'docker-buildx')
  await mkdir(path.join(dir, 'cli-plugins'))
  await symlink(path.join(prefix.dir, buildx), path.join(dir, 'cli-plugins', 'docker-buildx'))
}

/** The path of a program below the prefix. */
function findProgram(dir: string, program: string): string | null {
  const folders = ['usr/bin', 'usr/sbin', 'debian-bin', 'sbin', 'usr/libexec/docker']
  return (
    folders.map(folder => path.join(folder, program)).find(file => existsSync(path.join(dir, file))) ?? null
  )
}

function wrapper(dir: string, prefix: Prefix, target: string, args: string): string {
  const libraries = ['usr/lib', 'lib']
    .filter(folder => existsSync(path.join(dir, folder)))
    .flatMap(folder =>
      readdirSync(path.join(dir, folder))
        .filter(name => name.includes('-linux-'))
        .map(name => path.join(prefix.dir, folder, name)),
    )
  const plugins = libraries.find(folder =>
    existsSync(path.join(dir, path.relative(prefix.dir, folder), 'xtables')),
  )
  return [
    '#!/bin/sh',
    `export LD_LIBRARY_PATH='${libraries.join(':')}'`,
    ...(plugins === undefined ? [] : [`export XTABLES_LIBDIR='${plugins}/xtables'`]),
    `exec '${target}' ${args}`,
    '',
  ].join('\n')
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`
}
