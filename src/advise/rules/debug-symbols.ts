import type { Words } from '../../model/advice.ts'
import { NO_BYTES, sumBytes } from '../../model/bytes.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { biggestNames } from '../biggest-names.ts'
import type { Finding, Rule } from '../finding.ts'
import { groupByLine } from '../group-by-line.ts'
import { parseInstruction } from '../instruction.ts'
import { linesBefore } from '../line-graph.ts'
import { commandOf, lineOriginOf } from '../line-origin.ts'
import { pathInStage } from '../source-path.ts'
import { stripCommand } from '../strip-command.ts'

/** Unpacked bytes. Fewer are not worth a line of a Dockerfile. */
const LEAST = 50_000

/** Detached symbols, which someone wants to have; and libraries that were changed after linking, which `strip` is known to break. */
const LEFT_ALONE = /^usr\/lib\/debug\/|\.(?:dy)?libs\/|\.(?:ko|debug)$/

/**
 * Symbols and debugging sections of programs, by the line that brings them into the image and by what made them. What packages installed
 * is left as it is: they are changed after linking, or hold what is to be linked with, and `strip` breaks both.
 */
export const debugSymbols: Rule = {
  id: 'debug-symbols',
  finds: 'symbols and debugging sections of ELF programs and libraries of no package',
  saves: 'those sections: unpacked exactly, compressed by their place in the stream of the layer',
  inGeneral: {
    fix: 'strip the programs',
    reason: 'programs have symbols and debugging sections',
  },
  example: {
    before: 'RUN go build -o /out/server .',
    after: 'RUN go build -ldflags="-s -w" -o /out/server .',
  },
  find,
}

function find(image: PlatformMeasurement, isFree: (file: number) => boolean): Finding[] {
  const isWanted = (index: number): boolean => {
    const file = image.files[index]
    if (file?.strippable === undefined || file.hidden !== undefined || file.owner !== null) return false
    return isFree(index) && !LEFT_ALONE.test(file.path)
  }
  return groupByLine(image, isWanted)
    .flatMap(({ line, files }) => byCompiler(image, line, files))
    .map(group => ({ ...group, files: group.files.filter(reachedBy(image, group)) }))
    .map(group => ({ group, saves: sumBytes(group.files.map(file => strippableOf(image, file))) }))
    .filter(({ saves }) => saves.unpacked >= LEAST)
    .map(({ group, saves }) => {
      const names = biggestNames(image, group.files, ({ path }) => `/${path}`)
      const { compiler, files, line, maker } = group
      return {
        files,
        saves,
        line: maker ?? line,
        fix: fixOf(image, group),
        reason: [reasonOf(compiler, names.count)],
        examples: names.biggest,
      }
    })
}

type Compiler = 'go' | 'rust' | 'other'

interface Programs {
  readonly compiler: Compiler
  readonly files: readonly number[]
  /** The line whose layer they are in. */
  readonly line: number | null
  /** The line that compiled or installed them. */
  readonly maker: number | null
}

const RUNS: Readonly<Record<Compiler, RegExp>> = {
  go: /\bgo (?:build|install)\b/,
  rust: /\bcargo (?:\S+ )?(?:build|install|chef)\b/,
  other: /\b(?:gcc|g\+\+|clang|make|cmake|ninja|meson|node-gyp|npm|yarn|pnpm|pip3?|uv|curl|wget)\b/,
}

const COMPILES_GO = /\b(?:go|make|mage|task|bazel)\b/

function byCompiler(image: PlatformMeasurement, line: number | null, files: readonly number[]): Programs[] {
  const instruction = image.lines[line ?? -1]?.instruction ?? ''
  // A program that is fetched ready-made is no one's to compile here.
  const isFetched = /^run\b/i.test(instruction) && !COMPILES_GO.test(instruction)
  const isRust = sourceOf(image, line, RUNS.rust) !== null
  const groups = Map.groupBy(files, (file): Compiler => {
    if (image.files[file]?.strippable?.language === 'go' && !isFetched) return 'go'
    return isRust ? 'rust' : 'other'
  })
  return [...groups].map(([compiler, files]) => {
    return { compiler, files, line, maker: sourceOf(image, line, RUNS[compiler]) }
  })
}

/** A line that runs something has made the files itself, and no other one before it. */
function sourceOf(image: PlatformMeasurement, line: number | null, pattern: RegExp): number | null {
  const instruction = image.lines[line ?? -1]?.instruction ?? ''
  if (/^run\b/i.test(instruction)) return pattern.test(instruction) ? line : null
  const maker = lineOriginOf(image, line, pattern)
  return maker?.how === 'run' ? maker.line : null
}

function strippableOf(image: PlatformMeasurement, file: number) {
  return image.files[file]?.strippable ?? NO_BYTES
}

function reasonOf(compiler: Compiler, count: number): string {
  const what = { go: 'Go program', rust: 'Rust program', other: 'program or library' }[compiler]
  const many = { go: 'Go programs', rust: 'Rust programs', other: 'programs and libraries' }[compiler]
  return count === 1
    ? `a ${what} contains symbols, which only a debugger reads`
    : `${count} ${many} contain symbols, which only a debugger reads`
}

function fixOf(image: PlatformMeasurement, { compiler, files, line, maker }: Programs): Words {
  const instruction = image.lines[maker ?? line ?? -1]?.instruction ?? ''
  if (compiler === 'go') return goFix(instruction)
  if (compiler === 'rust')
    return [{ code: 'strip = true' }, ' in ', { code: '[profile.release]' }, ' of ', { code: 'Cargo.toml' }]
  const paths = files.map(file => image.files[file]).filter(file => file !== undefined)
  paths.sort((a, b) => (b.strippable?.compressed ?? 0) - (a.strippable?.compressed ?? 0))
  const isHere = (maker ?? line) === line
  const command = stripCommand(
    paths.map(({ path }) => placeOf(image, { line, maker }, path) ?? path),
    // What else is in the folder of another stage is not known.
    (path, matches) => isHere && !hasOthers(image, path, matches, files),
  )
  if (/^(?:copy|add)\b/i.test(instruction)) return [...command, ' before it is copied']
  // In a later one, the layer would keep what it has, and the stripped file come on top.
  return /^run\b/i.test(instruction) && isHere ? [...command, ' in the same ', { code: 'RUN' }] : command
}

/** Whether a command at the line that made a file can take its symbols off: there is `strip`, and the file has a name there. */
function reachedBy(
  image: PlatformMeasurement,
  { compiler, line, maker }: Programs,
): (file: number) => boolean {
  if (compiler !== 'other') return () => true
  const at = maker ?? line
  const { name } = parseInstruction(image.lines[at ?? -1]?.instruction ?? '')
  // Before it is copied, it is on someone's own machine.
  if (name !== 'RUN') return () => true
  if (!hasStrip(image, at, at === line)) return () => false
  return file => placeOf(image, { line, maker }, image.files[file]?.path ?? '') !== null
}

const HAS_BINUTILS =
  /\b(?:gcc|g\+\+|clang|cc|make|cmake|ninja|meson|cargo|binutils|build-essential|build-base|node-gyp)\b/

/** `strip` comes with compilers; what is in the image has it, or not. */
function hasStrip(image: PlatformMeasurement, line: number | null, isHere: boolean): boolean {
  if (isHere && image.files.some(({ path, hidden }) => hidden === undefined && /(?:^|\/|-)strip$/.test(path)))
    return true
  return (
    line !== null &&
    [line, ...linesBefore(image, line)].some(each => HAS_BINUTILS.test(commandOf(image, each)))
  )
}

/** The path of a file where the line ran that made it; null where that is not known. */
function placeOf(
  image: PlatformMeasurement,
  { line, maker }: Pick<Programs, 'line' | 'maker'>,
  path: string,
): string | null {
  if (maker === null || maker === line) return path
  return pathInStage(image.lines[line ?? -1]?.instruction ?? '', path)
}

/** Whether there is more below a directory that a pattern of names matches: libraries of packages, scripts for the linker. */
function hasOthers(
  image: PlatformMeasurement,
  directory: string,
  matches: RegExp,
  files: readonly number[],
): boolean {
  const own = new Set(files)
  return image.files.some(
    ({ path, hidden }, index) =>
      hidden === undefined && !own.has(index) && path.startsWith(`${directory}/`) && matches.test(path),
  )
}

/** The linker that is told so writes neither symbols nor DWARF; traces of a panic need neither. */
function goFix(instruction: string): Words {
  if (/-ldflags\b/.test(instruction)) return ['add ', { code: '-s -w' }, ' to ', { code: '-ldflags' }]
  return [{ code: `go ${/\bgo install\b/.test(instruction) ? 'install' : 'build'} -ldflags="-s -w"` }]
}
