import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { InputError } from '../../src/errors/input-error.ts'
import { type AptSource, distributionSources, formatAptSource, readAptSources } from './apt-sources.ts'
import type { Distribution } from './distribution.ts'
import { runCommand } from './run-command.ts'

/** apt with a state of its own: it reads the machine's mirror and proxy settings and changes nothing outside its folder. */
export interface PrivateApt {
  /** The machine's own mirror of its distribution, for tools that want one source: its release and its updates. */
  readonly sources: readonly AptSource[]
  /** Fetches the package lists. */
  update(): Promise<void>
  /** Which of these packages the lists know. */
  known(names: readonly string[]): Promise<string[]>
  /** The packages that these directly depend on, without alternatives. */
  dependencies(names: readonly string[]): Promise<string[]>
  /** Downloads packages (`name` or `name/suite`) into a folder. */
  download(names: readonly string[], folder: string): Promise<void>
}

/** Debian's development suite: the first that carries a buildx new enough. */
export const NEWEST_SUITE = 'sid'

/**
 * Opens apt's private state in `folder`. On Debian it knows {@link NEWEST_SUITE} besides the machine's own release, from
 * the same mirror, and takes from it only what is asked for as `name/sid`.
 *
 * @throws {InputError} when apt is not configured with the distribution's own packages.
 */
export function openPrivateApt(folder: string, distribution: Distribution): PrivateApt {
  const sources = distributionSources(readAptSources(), distribution.codename)
  const first = sources[0]
  if (first === undefined) {
    throw new InputError(
      `apt has no source for ${distribution.id} ${distribution.codename} in /etc/apt: add the distribution's mirror there, or install Docker`,
    )
  }
  const options = prepareState(folder, withNewest(sources, first, distribution))
  return {
    sources,
    async update() {
      await runCommand('apt-get', [...options, 'update', '-q'])
    },
    async known(names) {
      const output = await runCommand('apt-cache', [...options, 'madison', ...names])
      const found = new Set([...output.matchAll(/^\s*(\S+) \|/gm)].map(match => match[1]))
      return names.filter(name => found.has(name))
    },
    async dependencies(names) {
      const output = await runCommand('apt-cache', [...options, 'depends', '--important', ...names])
      return [...new Set([...output.matchAll(/^ {2}Depends: ([^<\s]+)$/gm)].flatMap(match => match[1] ?? []))]
    },
    async download(names, into) {
      mkdirSync(into, { recursive: true })
      await runCommand('apt-get', [...options, 'download', '-q', ...names], { cwd: into })
    },
  }
}

function withNewest(
  sources: readonly AptSource[],
  first: AptSource,
  distribution: Distribution,
): AptSource[] {
  if (distribution.id !== 'debian' || distribution.codename === NEWEST_SUITE) return [...sources]
  return [...sources, { ...first, suites: [NEWEST_SUITE], components: ['main'] }]
}

function prepareState(folder: string, sources: readonly AptSource[]): string[] {
  mkdirSync(path.join(folder, 'lists', 'partial'), { recursive: true })
  mkdirSync(path.join(folder, 'cache', 'archives', 'partial'), { recursive: true })
  const list = path.join(folder, 'sources.list')
  writeFileSync(list, sources.map(source => formatAptSource(source)).join(''))
  const preferences = path.join(folder, 'preferences')
  writeFileSync(preferences, 'Package: *\nPin: release a=unstable\nPin-Priority: 100\n')
  return [
    `Dir::Etc::SourceList=${list}`,
    'Dir::Etc::SourceParts=/dev/null',
    `Dir::Etc::Preferences=${preferences}`,
    'Dir::Etc::PreferencesParts=/dev/null',
    `Dir::State::Lists=${path.join(folder, 'lists')}`,
    `Dir::Cache=${path.join(folder, 'cache')}`,
    // The checkout may stand where the unprivileged user of apt may not write.
    'APT::Sandbox::User=root',
    'Acquire::Languages=none',
    'Acquire::IndexTargets::deb::Contents-deb::DefaultEnabled=false',
    'Acquire::IndexTargets::deb::DEP-11::DefaultEnabled=false',
    'Acquire::Retries=3',
  ].flatMap(option => ['-o', option])
}
