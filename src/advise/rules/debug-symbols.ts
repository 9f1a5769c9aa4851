import type { PlatformMeasurement } from '../../measure/measurement.ts'
import { NO_BYTES, sumBytes } from '../../units/bytes.ts'
import type { Words } from '../advice.ts'
import { biggestNames } from '../biggest-names.ts'
import type { Finding } from '../finding.ts'
import { groupByLine } from '../group-by-line.ts'
import { makerOf } from '../maker-of.ts'
import { stripCommand } from '../strip-command.ts'

/** Unpacked bytes. Fewer are not worth a line of a Dockerfile. */
const LEAST = 50_000

/** Detached symbols, which somebody wants to have; and libraries that were changed after linking, which `strip` is known to break. */
const LEFT_ALONE = /^usr\/lib\/debug\/|\.libs\/[^/]+$|\.(?:ko|debug)$/

/** Symbols and debugging sections of programs, by the line that brings them into the image and by what made them. */
export function debugSymbols(image: PlatformMeasurement, isFree: (file: number) => boolean): Finding[] {
  const isWanted = (index: number): boolean => {
    const file = image.files[index]
    if (file?.strippable === undefined || file.hidden !== undefined) return false
    return isFree(index) && !LEFT_ALONE.test(file.path)
  }
  return groupByLine(image, isWanted)
    .flatMap(({ line, files }) => byCompiler(image, line, files))
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
  // A program that is fetched ready-made is nobody's to compile here.
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
  const maker = makerOf(image, line, pattern)
  return maker?.how === 'run' ? maker.line : null
}

function strippableOf(image: PlatformMeasurement, file: number) {
  return image.files[file]?.strippable ?? NO_BYTES
}

function reasonOf(compiler: Compiler, count: number): string {
  const what = { go: 'Go program', rust: 'Rust program', other: 'program or library' }[compiler]
  const many = { go: 'Go programs', rust: 'Rust programs', other: 'programs and libraries' }[compiler]
  return count === 1
    ? `a ${what} has its symbols with it, which only a debugger reads`
    : `${count} ${many} have their symbols with them, which only a debugger reads`
}

function fixOf(image: PlatformMeasurement, { compiler, files, line, maker }: Programs): Words {
  const instruction = image.lines[maker ?? line ?? -1]?.instruction ?? ''
  if (compiler === 'go') return goFix(instruction)
  if (compiler === 'rust')
    return [{ code: 'strip = true' }, ' in ', { code: '[profile.release]' }, ' of ', { code: 'Cargo.toml' }]
  const paths = files.map(file => image.files[file]).filter(file => file !== undefined)
  paths.sort((a, b) => (b.strippable?.compressed ?? 0) - (a.strippable?.compressed ?? 0))
  const command = stripCommand(paths.map(({ path }) => path))
  if (/^(?:copy|add)\b/i.test(instruction)) return [...command, ' before it is copied']
  // In a later one, the layer would keep what it has, and the stripped file come on top.
  return /^run\b/i.test(instruction) && (maker ?? line) === line
    ? [...command, ' in the same ', { code: 'RUN' }]
    : command
}

/** The linker that is told so writes neither symbols nor DWARF; traces of a panic need neither. */
function goFix(instruction: string): Words {
  if (/-ldflags\b/.test(instruction)) return ['add ', { code: '-s -w' }, ' to ', { code: '-ldflags' }]
  return [{ code: `go ${/\bgo install\b/.test(instruction) ? 'install' : 'build'} -ldflags="-s -w"` }]
}
