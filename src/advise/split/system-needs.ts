import type { Words } from '../../model/advice.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { neededPrograms } from '../programs/needed-programs.ts'
import { type StartedPrograms, startedPrograms } from '../programs/started-programs.ts'
import { SYSTEM_INSTALL } from '../system-install.ts'
import type { Application } from './plan.ts'
import { packagesIn } from './system-packages.ts'

/** What the last stage has of the distribution beside its base image. */
export interface SystemNeeds {
  /** Packages to install again. */
  readonly packages: readonly string[]
  /** Why that is not certain, as a clause; null: it is. */
  readonly unknown: Words | null
  /** Whether the sources start any program. */
  readonly startsPrograms: boolean
}

/** Tools that build, or that programs call: where no line calls them, they are there for a program, or for a person. */
const TOOL =
  /^(?:git|curl|wget|unzip|zip|xz-utils|tar|bzip2|gnupg2?|jq|rsync|vim|nano|less|file|python3(?:-(?:pip|venv|setuptools))?)$/

/** Tools that have another name than their package. */
const NAMES: Readonly<Record<string, RegExp>> = {
  'xz-utils': /\bxz\b|\.xz\b|\btar\s+\S*J/,
  bzip2: /\bbzip2\b|\.bz2\b|\btar\s+\S*j/,
  gnupg: /\bgpg\b|\bapt-key\b/,
  gnupg2: /\bgpg\b|\bapt-key\b/,
  // node-gyp finds it by itself.
  python3: /\bpython3\b|\bnode-gyp\b|\bnpm\s+(?:ci|i|install)\b|\byarn\b|\bpnpm\b/,
}

/** Commands that fetch from repositories by git themselves. */
const FETCHES = /\b(?:go|cargo)\s+\w+/

/**
 * What has to be installed again in the last stage: what the sources start, and tools that an own line installs and no other line calls.
 *
 * @param commands all that own lines run.
 */
export function systemNeeds({ image, context }: Application, commands: readonly string[]): SystemNeeds {
  const started = startedPrograms(image, context)
  const { packages, unknown } = neededPrograms(image, started)
  const others = commands.filter(command => !SYSTEM_INSTALL.test(command))
  const tools = commands
    .filter(command => SYSTEM_INSTALL.test(command))
    .flatMap(packagesIn)
    .filter(name => TOOL.test(name) && !isCalled(name, others, context))
  const all = [...new Set([...packages, ...tools])].sort()
  return {
    packages: all,
    unknown: unknown ?? (all.length > 0 ? whyNotInstalled(image, commands) : null),
    startsPrograms: startsAny(started),
  }
}

function startsAny({ programs, words, scripts }: StartedPrograms): boolean {
  return programs.size > 0 || words.size > 0 || scripts.size > 0
}

function isCalled(name: string, commands: readonly string[], context: Application['context']): boolean {
  const pattern = Object.hasOwn(NAMES, name) ? NAMES[name] : undefined
  const escaped = name.replace(/[^\w]/g, String.raw`\$&`)
  const called = pattern ?? new RegExp(String.raw`(?<![\w.-])${escaped}(?![\w-])`)
  if (commands.some(command => called.test(command))) return true
  return name === 'git' && (commands.some(command => FETCHES.test(command)) || namesRepositories(context))
}

/** Whether packages of the project come from repositories. */
function namesRepositories({ contextFile }: Application['context']): boolean {
  return ['package.json', 'requirements.txt', 'pyproject.toml', 'Pipfile'].some(file =>
    /\bgit\+|"git:|"github:|\bgit\s*=/.test(contextFile?.(file) ?? ''),
  )
}

/** Where packages come from that are not of the distribution alone. */
const ELSEWHERE = /\bapt-key\b|sources\.list|\bkeyrings?\b|add-apt-repository|\bdpkg\s+-i\b|\.deb\b/

function whyNotInstalled({ packages }: PlatformMeasurement, commands: readonly string[]): Words | null {
  const isDebian = packages.some(({ ecosystem }) => ecosystem === 'dpkg')
  return isDebian && !commands.some(command => ELSEWHERE.test(command))
    ? null
    : ['how to install what its sources start is not known']
}

/** The same for programs that go to an image with no tools at all: why it may lack something, as a clause; null: it does not. */
export function bareNeeds(application: Application, commands: readonly string[]): Words | null {
  const { unknown, packages, startsPrograms } = systemNeeds(application, commands)
  if (unknown !== null) return unknown
  const [name] = packages
  if (name !== undefined) return [{ code: name }, ' is not in that image']
  return startsPrograms ? ['its sources start programs, which that image may lack'] : null
}
