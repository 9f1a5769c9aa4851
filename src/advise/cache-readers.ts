import { posix } from 'node:path'
import type { CacheManager } from '../compare/package-manager-cache.ts'
import type { PlatformMeasurement } from '../model/measurement.ts'
import { copyOperands, flagOf, type Instruction, parseInstruction } from './instruction.ts'
import { linesAfter } from './line-graph.ts'
import { commandOf } from './line-origin.ts'
import { pathsBelow } from './paths-below.ts'
import type { AdviceContext, Finding } from './finding.ts'
import { onlyIfKnown } from './programs/only-if-known.ts'
import { startedPrograms } from './programs/started-programs.ts'
import { startCommand, startsShell } from './start-command.ts'

/** Compilers and build systems: they read what was downloaded again at every build, and a script may call them. */
const TOOLCHAINS = new Set<CacheManager>(['go', 'cargo', 'maven', 'gradle', 'nuget', 'sbt'])

/** What runs commands that do not stand in the Dockerfile. */
const RUNNER = String.raw`(?:^|[\s;&|/])(?:make|just|task|mage|bazel|goreleaser|air)(?=[\s;&|]|$)|\.sh\b`

/** A command by its name, wherever it is installed: `go` of `/usr/local/go/bin/go run`, not of `/go/bin/app`. */
function called(name: string, verbs: string): RegExp {
  return new RegExp(String.raw`(?:^|[\s;&|("'/])(?:${name})(?:\s+-\S+){0,20}(?:${verbs})`)
}

/** Downloads are read by what installs, and by what runs packages that are not installed. */
const READS: Partial<Record<CacheManager, RegExp>> = {
  npm: /\bnpm\s+(?:-\S+\s+){0,20}(?:ci|clean-install|i|install|add|up|update|exec|x|init|create)\b|\bnpx\b/,
  yarn: /\byarn(?:\s+-\S+){0,20}(?:\s+(?:install|add|up|upgrade|dlx|create|workspaces)\b|\s*(?:$|[;&|]))/,
  pnpm: /\bpnpm\s+(?:-\S+\s+){0,20}(?:i|install|add|up|update|fetch|deploy|dlx|create|prune)\b|\bpnpx\b/,
  bun: /\b(?:bun|bunx)\b/,
  pip: /\bpip[\d.]*\s+(?:-\S+\s+){0,20}(?:install|download|wheel)\b(?!.{0,2000}--no-cache-dir)/,
  uv: /\buvx?\b/,
  poetry: /\bpoetry\s+(?:-\S+\s+){0,20}(?:install|add|update|sync|lock)\b/,
  pdm: /\bpdm\s+(?:-\S+\s+){0,20}(?:install|add|update|sync|lock)\b/,
  hatch: /\bhatch\b/,
  pipenv: /\bpipenv\s+(?:-\S+\s+){0,20}(?:install|update|sync|lock)\b/,
  conda: /\b(?:micro)?(?:conda|mamba)\s+(?:-\S+\s+){0,20}(?:install|create|update|env)\b/,
  apk: /\bapk\s+(?:-\S+\s+){0,20}add\b(?!.{0,2000}--no-cache)/,
  dnf: /\b(?:microdnf|dnf|yum)\s/,
  zypper: /\bzypper\s/,
  pacman: /\bpacman\s/,
  go: called('go', String.raw`\s+(?:run|build|test|install|generate|tool|mod|get|list|vet|work)\b`),
  cargo: called('cargo', String.raw`\s|$`),
  maven: called('mvnw?', String.raw`\s|$`),
  gradle: called('gradlew?', String.raw`\s|$`),
  sbt: called('sbt|cs|coursier', String.raw`\s|$`),
  composer: /\bcomposer\s+(?:-\S+\s+){0,20}(?:install|update|require|create-project)\b/,
  nuget: called('dotnet', String.raw`\s+(?:run|watch|test|build|publish|restore|add|tool|pack)\b`),
}

/** Caches that no one needs, not even without a network: whatever runs fills them again. */
const FILLS: Partial<Record<CacheManager, RegExp>> = {
  build: called(
    'npm|npx|yarn|pnpm|corepack|tsc|next|vite|webpack|gcc|g\\+\\+|cc|make|cmake|ninja|cargo',
    String.raw`\s|$`,
  ),
  checks: called('pytest|mypy|ruff|tox|nox|golangci-lint|make', String.raw`\s|$`),
}

/** What has to find all it needs in the cache. */
const OFFLINE =
  /--(?:prefer-)?offline\b|--network[= ]none|GOPROXY=["']?off|--no-index\b|\bmvnw?\b[^;&|]{0,2000}\s-o\b|\bcargo\b[^;&|]{0,2000}\s--frozen(?:\s|$)/

/** Whether what a container starts with, or what its sources start, reads what a package manager downloaded, or may do so. */
export function isReadAtStart(
  image: PlatformMeasurement,
  manager: CacheManager,
  context: AdviceContext,
): boolean {
  const { lines, scripts } = startedPrograms(image, context)
  const commands = [startCommand(image), ...lines]
  if (commands.some(command => READS[manager]?.test(command) === true)) return true
  if (!TOOLCHAINS.has(manager)) return false
  const isRunner = new RegExp(RUNNER)
  return startsShell(image) || commands.some(command => isRunner.test(withoutScripts(command, scripts)))
}

/** Without the names of scripts that were read: what they run is among the lines. */
function withoutScripts(command: string, scripts: ReadonlySet<string>): string {
  return command
    .split(' ')
    .filter(word => !scripts.has(posix.basename(word)))
    .join(' ')
}

/** Of a finding about what a compiler or a build system downloaded: a hint where it is not known what the sources start. */
export function onlyIfUnread<Part extends Pick<Finding, 'edits' | 'reason'>>(
  finding: Part,
  {
    image,
    manager,
    context,
  }: { readonly image: PlatformMeasurement; readonly manager: CacheManager; readonly context: AdviceContext },
): Part {
  return TOOLCHAINS.has(manager) ? onlyIfKnown(finding, startedPrograms(image, context)) : finding
}

export interface CacheReaders {
  /** Indexes of lines, in order. */
  readonly lines: readonly number[]
  /** One of them has no network, or does not use it. */
  readonly offline: boolean
}

/** Lines that stand on one and read or fill the cache that it left: without that they fill it again, in layers of their own. */
export function cacheReaders(
  image: PlatformMeasurement,
  line: number,
  manager: CacheManager,
  directories: readonly string[],
): CacheReaders {
  const reads = READS[manager] ?? FILLS[manager]
  if (reads === undefined) return { lines: [], offline: false }
  const runner = TOOLCHAINS.has(manager) ? new RegExp(RUNNER) : null
  const lines = linesAfter(image, line)
    .filter(index => {
      const command = commandOf(image, index)
      return reads.test(command) || runner?.test(command) === true
    })
    .sort((a, b) => a - b)
  return {
    lines: lines.filter(index => !directories.every(each => mounts(image, index, each))),
    offline: manager in READS && lines.some(index => OFFLINE.test(image.lines[index]?.instruction ?? '')),
  }
}

function mounts(image: PlatformMeasurement, index: number, directory: string): boolean {
  const { flags } = parseInstruction(image.lines[index]?.instruction ?? '')
  return flags.some(flag => {
    const target = /[=,](?:target|dst|destination)=["']?\/?([^,"']*)/
      .exec(flag)?.[1]
      ?.replace(/(?<!\/)\/+$/, '')
    return /^--mount=.*\btype=cache\b/.test(flag) && target === directory
  })
}

/** The home of a user, and places that hold all kinds of things: whoever copies them does not mean a cache in there. */
const GENERAL = /^(?:|root|home(?:\/[^/]+)?|tmp|opt|srv|app|usr(?:\/local)?)$/

/** Answers for any directory whether a stage takes it, as a cache, out of another one: with a mount there it would find nothing. */
export function copiedOn({ lines }: PlatformMeasurement): (directory: string) => boolean {
  const sources = new Set(
    lines.flatMap(({ instruction }) =>
      sourcesElsewhere(parseInstruction(instruction)).map(source =>
        source.replace(/^\/+/, '').replace(/(?<!\/)\/+$/, ''),
      ),
    ),
  )
  const isBelow = pathsBelow([...sources])
  return directory => {
    const parent = directory.slice(0, Math.max(0, directory.lastIndexOf('/')))
    return sources.has(directory) || isBelow(directory) || (!GENERAL.test(parent) && sources.has(parent))
  }
}

/** Paths in other stages and images that an instruction reads. */
function sourcesElsewhere(instruction: Instruction): string[] {
  const mounted = instruction.flags
    .filter(flag => /^--mount=.*\bfrom=/.test(flag))
    .map(flag => /[=,](?:source|src)=["']?([^,"']*)/.exec(flag)?.[1] ?? '')
  const copied = flagOf(instruction, 'from') === null ? [] : (copyOperands(instruction)?.sources ?? [])
  return [...mounted, ...copied].filter(source => source !== '')
}
