import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type AptSource, formatAptSource } from '../apt-sources.ts'
import type { Distribution } from '../distribution.ts'
import type { Prefix } from '../prefix.ts'
import { runCommand } from '../run-command.ts'
import { aptSettings, LOCAL_CERTIFICATES } from './host-settings.ts'

export interface DebianRootOptions {
  readonly suite: string
  readonly prefix: Prefix
  readonly distribution: Distribution
  /** The machine's own mirror: the suite is taken from there. */
  readonly sources: readonly AptSource[]
}

/** What slim images leave out, as Debian's do: dpkg is told to, and the files are removed. */
const SLIM_EXCLUDES = ['doc', 'groff', 'info', 'linda', 'lintian', 'locale', 'man'].map(
  name => `/usr/share/${name}`,
)

/**
 * Installs a minimal Debian with mmdebstrap and packs it as `full/root.tar` and `slim/root.tar` below `dir`.
 *
 * @throws {ToolError} when the mirror does not answer or a package does not install
 */
export async function writeDebianRoots(dir: string, options: DebianRootOptions): Promise<void> {
  const { suite, prefix } = options
  const root = path.join(dir, 'root')
  const list = path.join(dir, 'sources.list')
  const sources = sourcesFor(options)
  mkdirSync(dir, { recursive: true })
  writeFileSync(list, sources.map(source => formatAptSource(source)).join(''))
  const settings = path.join(dir, 'apt.conf')
  writeFileSync(settings, await aptSettings())
  const hooks = path.join(prefix.dir, 'usr', 'share', 'mmdebstrap', 'hooks', 'maybe-merged-usr')
  await runCommand(path.join(prefix.bin, 'mmdebstrap'), [
    ...['--quiet', '--mode=root', '--variant=apt', '--format=directory', `--hook-dir=${hooks}`],
    ...['--dpkgopt=force-unsafe-io', `--aptopt=${settings}`],
    // The packages that Debian's own images have besides the essential ones.
    ...['--include=e2fsprogs,logsave,mount,tzdata', suite, root, list],
  ])
  writeImageSettings(root)
  await pack(root, path.join(dir, 'full'))
  await leaveOut(root)
  await pack(root, path.join(dir, 'slim'))
  for (const leftover of [root, list, settings]) rmSync(leftover, { recursive: true })
}

/** The machine's sources with the suite in the place of its own release. Ubuntu's mirrors have no suites of Debian's. */
function sourcesFor({ suite, distribution, sources }: DebianRootOptions): AptSource[] {
  if (distribution.id !== 'debian') return [...sources]
  return sources
    .map(source => ({
      ...source,
      suites: source.suites.map(name => name.replace(distribution.codename, suite)),
    }))
    .map(source => ({ ...source, suites: source.suites.filter(name => suite !== 'sid' || name === 'sid') }))
}

/** Images keep no package lists and no downloads, start no services, and trust what this machine trusts. */
function writeImageSettings(root: string): void {
  const etc = (...parts: string[]) => path.join(root, 'etc', ...parts)
  writeFileSync(
    etc('apt', 'apt.conf.d', 'docker-clean'),
    [
      'DPkg::Post-Invoke { "rm -f /var/cache/apt/archives/*.deb /var/cache/apt/*.bin || true"; };',
      'APT::Update::Post-Invoke { "rm -f /var/cache/apt/archives/*.deb /var/cache/apt/*.bin || true"; };',
      'Dir::Cache::pkgcache "";',
      'Dir::Cache::srcpkgcache "";',
      'Acquire::GzipIndexes "true";',
      'Acquire::Languages "none";',
      '',
    ].join('\n'),
  )
  // A layer is written as a whole or not at all: dpkg need not wait for the disk at each file.
  writeFileSync(etc('dpkg', 'dpkg.cfg.d', 'docker-apt-speedup'), 'force-unsafe-io\n')
  writeFileSync(path.join(root, 'usr', 'sbin', 'policy-rc.d'), '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  if (existsSync(LOCAL_CERTIFICATES)) {
    const certificates = path.join(root, LOCAL_CERTIFICATES)
    mkdirSync(certificates, { recursive: true })
    readdirSync(LOCAL_CERTIFICATES)
      .filter(name => name.endsWith('.crt'))
      .forEach(name => {
        cpSync(path.join(LOCAL_CERTIFICATES, name), path.join(certificates, name), { dereference: true })
      })
  }
}

async function leaveOut(root: string): Promise<void> {
  const lines = SLIM_EXCLUDES.map(folder => `path-exclude ${folder}/*\n`)
  const settings = [...lines, 'path-include /usr/share/doc/*/copyright\n'].join('')
  writeFileSync(path.join(root, 'etc', 'dpkg', 'dpkg.cfg.d', 'docker-slim'), settings)
  const [doc = '', ...others] = SLIM_EXCLUDES.map(folder => path.join(root, folder))
  // find(1) does not follow the links in there, some of which are absolute.
  await runCommand('find', [doc, '!', '-type', 'd', '!', '-name', 'copyright', '-delete'])
  const there = others.filter(folder => existsSync(folder))
  await runCommand('find', [...there, '-mindepth', '1', '-delete'])
}

async function pack(root: string, dir: string): Promise<void> {
  mkdirSync(dir)
  const archive = path.join(dir, 'root.tar')
  const omit = ['./dev/*', './proc/*', './sys/*', './run/*', './tmp/*'].map(pattern => `--exclude=${pattern}`)
  await runCommand('tar', [
    '--numeric-owner',
    '--xattrs',
    '--sort=name',
    ...omit,
    '-C',
    root,
    '-cf',
    archive,
    '.',
  ])
}
