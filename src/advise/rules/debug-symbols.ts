import type { Words } from '../../model/advice.ts'
import { NO_BYTES, sumBytes } from '../../model/bytes.ts'
import type { Edit } from '../../model/edit.ts'
import type { PackageMeasurement, PlatformMeasurement } from '../../model/measurement.ts'
import { biggestNames } from '../biggest-names.ts'
import { CARGO_STRIPS, compileWithoutSymbols } from '../edits/compile-without-symbols.ts'
import { linkWithoutSymbols } from '../edits/link-without-symbols.ts'
import { stripInRun, stripInStage } from '../edits/strip-files.ts'
import { type AdviceContext, type Change, type Finding, hint, type Rule } from '../finding.ts'
import { groupByLine } from '../group-by-line.ts'
import { flagOf, parseInstruction } from '../instruction.ts'
import { copiedLines } from '../line-graph.ts'
import { lineOriginOf } from '../line-origin.ts'
import { pathInStage } from '../source-path.ts'
import { stripWords } from '../strip-command.ts'
import { hasStrip, installStrip, losesStrip } from '../where-strip-is.ts'

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
  finds: 'symbols and debugging sections of ELF programs and libraries that no package installed',
  saves: 'those sections: unpacked exactly, compressed by their place in the stream of the layer',
  inGeneral: {
    fix: 'strip the programs',
    reason: 'programs have symbols and debugging sections',
  },
  example: {
    of: 'Go',
    before: 'RUN go build -o /out/server .',
    after: 'RUN go build -ldflags="-s -w" -o /out/server .',
  },
  otherExamples: [
    {
      of: 'Rust',
      before: 'RUN cargo build --release',
      after: 'RUN CARGO_PROFILE_RELEASE_STRIP=true cargo build --release',
    },
    {
      of: 'C and C++',
      before: 'RUN apt-get update && apt-get install -y gcc make && make install',
      after:
        'RUN apt-get update && apt-get install -y gcc make && make install && strip --strip-unneeded /usr/local/bin/server',
    },
  ],
  find,
}

function find(
  image: PlatformMeasurement,
  isFree: (file: number) => boolean,
  context: AdviceContext,
): Finding[] {
  const isWanted = (index: number): boolean => {
    if (image.files.rest(index).strippable === undefined || image.files.isHidden(index)) return false
    return isFree(index) && !LEFT_ALONE.test(image.files.path(index)) && isOwn(image, index)
  }
  return groupByLine(image, isWanted, image.files.programs())
    .flatMap(({ line, files }) => byCompiler(image, line, files))
    .map(group => ({ ...group, files: group.files.filter(reachedBy(image, group)) }))
    .map(group => ({ group, saves: sumBytes(group.files.map(file => strippableOf(image, file))) }))
    .filter(({ saves }) => saves.unpacked >= LEAST)
    .map(({ group, saves }) => {
      const names = biggestNames(image, group.files, file => `/${image.files.path(file)}`)
      const { compiler, files, line, maker } = group
      return {
        files,
        saves,
        line: maker ?? line,
        ...changeOf(image, group, context),
        reason: [reasonOf(compiler, names.count)],
        examples: names.biggest,
      }
    })
}

/** What packages install is left as it is, but a program that a line compiles is one only because it was fetched as a whole. */
function isOwn({ files, packages }: PlatformMeasurement, file: number): boolean {
  const owner = files.owner(file)
  return owner === null || isCompiled(packages[owner], files.path(file))
}

function isCompiled(owner: PackageMeasurement | undefined, path: string): boolean {
  return (owner?.ecosystem === 'go' || owner?.ecosystem === 'rust') && owner.location === path
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
    if (image.files.rest(file).strippable?.language === 'go' && !isFetched) return 'go'
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
  return image.files.rest(file).strippable ?? NO_BYTES
}

function reasonOf(compiler: Compiler, count: number): string {
  const what = { go: 'Go program', rust: 'Rust program', other: 'program or library' }[compiler]
  const many = { go: 'Go programs', rust: 'Rust programs', other: 'programs and libraries' }[compiler]
  return count === 1
    ? `a ${what} contains symbols, which only a debugger reads`
    : `${count} ${many} contain symbols, which only a debugger reads`
}

function changeOf(image: PlatformMeasurement, programs: Programs, context: AdviceContext): Change {
  const { compiler, line, maker } = programs
  const instruction = image.lines[maker ?? line ?? -1]?.instruction ?? ''
  if (compiler === 'go') return { fix: goFix(instruction), edits: linkWithoutSymbols(image, maker, context) }
  if (compiler === 'other') return stripChange(image, programs, context)
  return rustChange(compileWithoutSymbols(image, maker, context))
}

const IN_MANIFEST: Words = [
  { code: 'strip = true' },
  ' in ',
  { code: '[profile.release]' },
  ' of ',
  { code: 'Cargo.toml' },
]

function rustChange(edits: readonly Edit[] | null): Change {
  if (edits === null) return hint(...IN_MANIFEST)
  return { fix: [{ code: CARGO_STRIPS }, ' before ', { code: 'cargo' }, ', or ', ...IN_MANIFEST], edits }
}

function stripChange(
  image: PlatformMeasurement,
  { files, line, maker }: Programs,
  context: AdviceContext,
): Change {
  const sorted = [...files].sort(
    (a, b) => strippableOf(image, b).compressed - strippableOf(image, a).compressed,
  )
  const paths = sorted.map(file => image.files.path(file))
  const stage = stageCopied(image, { line, maker })
  if (stage !== null) {
    const inStage = paths.flatMap(path => placeOf(image, { line, maker }, path) ?? [])
    return stageChange(image, stage, inStage, context)
  }
  const { name } = parseInstruction(image.lines[maker ?? line ?? -1]?.instruction ?? '')
  if (name === 'COPY' || name === 'ADD') return hint(...stripWords(paths), ' before it is copied')
  if (line === null || name !== 'RUN') return hint(...stripWords(paths))
  // In a later one, the layer would keep what it has, and the stripped file come on top.
  const fix = [...stripWords(paths), ' in the same ', { code: 'RUN' }]
  return losesStrip(image, line)
    ? hint(...fix, ', where ', { code: 'strip' }, ' is still there')
    : { fix, edits: stripInRun(image, line, { paths, before: '' }, context) }
}

/** @param last the last line of the stage. @param paths layer paths there. */
function stageChange(
  image: PlatformMeasurement,
  last: number,
  paths: readonly string[],
  context: AdviceContext,
): Change {
  const isThere = hasStrip(image, last, false) && !losesStrip(image, last)
  const install = isThere ? null : installStrip(image, last)
  const before = install === null ? '' : `${install} && `
  const edits = isThere || install !== null ? stripInStage(image, last, { paths, before }, context) : null
  return { fix: stripWords(paths, before), edits }
}

/** The last line of the stage that a line copies from, where one of its commands made the files; null where the line makes them itself. */
function stageCopied(
  image: PlatformMeasurement,
  { line, maker }: Pick<Programs, 'line' | 'maker'>,
): number | null {
  if (line === null || maker === null || maker === line) return null
  return copiedLines(image, line)[0] ?? null
}

/** Whether a command at the line that made a file can take its symbols off: there is `strip`, and the file has a name there. */
function reachedBy(image: PlatformMeasurement, programs: Programs): (file: number) => boolean {
  const { compiler, line, maker } = programs
  if (compiler !== 'other') return () => !isReadyMade(image, programs)
  const isUnowned = (file: number): boolean => image.files.owner(file) === null
  const at = maker ?? line
  const { name } = parseInstruction(image.lines[at ?? -1]?.instruction ?? '')
  // Before it is copied, it is on someone's own machine.
  if (name !== 'RUN') return isUnowned
  const stage = stageCopied(image, programs)
  const isThere = hasStrip(image, stage ?? at, at === line)
  if (!isThere && (stage === null || installStrip(image, stage) === null)) return () => false
  return file => isUnowned(file) && placeOf(image, programs, image.files.path(file)) !== null
}

/** Whether a line takes programs from an image, or from a stage that compiled none: no command here links them. */
function isReadyMade(image: PlatformMeasurement, { line, maker }: Programs): boolean {
  const instruction = parseInstruction(image.lines[line ?? -1]?.instruction ?? '')
  return maker === null && instruction.name === 'COPY' && flagOf(instruction, 'from') !== null
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

/** The linker that is told so writes neither symbols nor DWARF; traces of a panic need neither. */
function goFix(instruction: string): Words {
  if (/-ldflags\b/.test(instruction)) return ['add ', { code: '-s -w' }, ' to ', { code: '-ldflags' }]
  return [{ code: `go ${/\bgo install\b/.test(instruction) ? 'install' : 'build'} -ldflags="-s -w"` }]
}
