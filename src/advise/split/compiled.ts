import { posix } from 'node:path'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { entriesOf } from './app-entries.ts'
import { compileCommands, runOf } from './build-commands.ts'
import { type BaseName, basesForPrograms, type CompiledBases } from './final-stage-bases.ts'
import { filesByPath, pathOf } from './own-files.ts'
import { isPlainPath } from './outside-copies.ts'
import type { Application, Copy, SplitPlan } from './plan.ts'
import { findProgramFile, healthText } from './start-programs.ts'
import { missingLibraries, PROVIDES } from './system-packages.ts'
import { userSetup } from './users.ts'

/** A language whose programs run without what compiled them. */
export interface Compiled {
  /** The last part of the name of its image. */
  readonly name: 'golang' | 'rust'
  /** What is below programs of it that are not static. */
  readonly kind: 'base' | 'cc'
  /** Files that only compiling reads, by their path inside of the application's folder. */
  readonly isForBuilding: (path: string) => boolean
  /** What tools left elsewhere, by absolute path. */
  readonly isOfTools: RegExp
}

/** A program that is started. */
export interface Program {
  /** Its file in the image; null: it is still to be made. */
  readonly file: number | null
  /** Where it is made or was found, and where it goes. */
  readonly from: string
  readonly to: string
  /** How it is started from now on; null: as before. */
  readonly start: readonly string[] | null
  readonly atEnd: readonly string[]
}

/** Where images that have no shell look for programs. */
const FOUND = '/usr/local/bin'

const CERTIFICATES = '/etc/ssl/certs/ca-certificates.crt'

/** The program that a container starts by its name; null where it is none that own lines made. */
export function startedProgram(application: Application): Program | null {
  const { image, start, stage } = application
  const [word = ''] = start.words
  const file = findProgramFile(application, word)
  if (file === null || image.layers[image.files[file]?.layer ?? -1]?.origin !== 'own') return null
  const from = pathOf(image, file)
  const to = word.includes('/') ? posix.resolve(stage.folder ?? '/', word) : posix.join(FOUND, word)
  return { file, from, to, start: start.isPlainLine ? start.words : null, atEnd: [] }
}

/** Program, and files that it may read, on the smallest image that has what it asks for. */
export function planCompiled(
  application: Application,
  language: Compiled,
  program: Program | null,
): SplitPlan | null {
  if (program === null || ![program.from, program.to].every(isPlainPath)) return null
  const { image } = application
  const found = compileCommands(application, ({ name }) => name === language.name)
  const entries = entriesOf(application, program.file ?? -1, language)
  if (found === null || entries === null) return null
  const plans = standOn(application, language, program, found.base).map((standing): SplitPlan => {
    const more = withSystem(image, standing.base)
    return {
      bases: [standing.base],
      atEnd: program.atEnd,
      first: runOf(standing.commands),
      copies: [...more.copies, { from: [program.from], to: program.to }, ...entries.copies],
      kept: [...(program.file === null ? [] : [program.file]), ...entries.files],
      again: more.files,
      ...(program.start === null ? {} : { start: program.start }),
      ...(program.file === null ? { unmeasured: 'the program itself, which is compiled by then' } : {}),
    }
  })
  const [best, otherwise] = plans
  return best === undefined ? null : { ...best, ...(otherwise === undefined ? {} : { otherwise }) }
}

/** Whether the health is asked for by the program itself, or not at all. */
function isHealthOf({ stage }: Application, { to }: Program): boolean {
  const text = healthText({ stage })
  return text === '' || (text.startsWith('[') && text.includes(`"${to}"`))
}

interface Standing {
  readonly base: string
  /** What makes the user there. */
  readonly commands: readonly string[]
}

/** The smaller one first; nothing where it is not known what the program asks for, or more is asked for than there is. */
function standOn(application: Application, { kind }: Compiled, program: Program, base: BaseName): Standing[] {
  const { image, start } = application
  const found = basesForPrograms(image, base, program.file === null ? 'cc' : kind)
  if (found === null || !isHealthOf(application, program)) return []
  const [small, big] = basesOf(image, program, found, kind)
  const needsShell = start.needsShell && program.start === null
  const makesUsers = userSetup(application, ['nonroot', 'nobody'])?.commands.length !== 0
  const user = userSetup(application, ['nobody', 'www-data'])
  return [
    ...(small !== null && !needsShell && !makesUsers ? [{ base: small, commands: [] }] : []),
    ...(big === null || user === null ? [] : [{ base: big, commands: user.commands }]),
  ]
}

/** The image without a shell that a program runs on, and the one with it. */
function basesOf(
  image: PlatformMeasurement,
  { file }: Program,
  found: CompiledBases,
  kind: Compiled['kind'],
): readonly [bare: string | null, withShell: string | null] {
  if (file === null) return [found.dynamic, found.shell]
  const { isStatic, needs } = image.files[file] ?? {}
  if (isStatic === true) return [found.static, found.shell]
  if (needs == null) return [null, null]
  // On Alpine, only its C library is known to be there.
  if (found.dynamic === null)
    return [null, needs.every(name => /^libc\.musl-\w+\.so\.1$/.test(name)) ? found.shell : null]
  const has = (provided: readonly RegExp[]): boolean =>
    missingLibraries(image, [file], provided)?.packages.length === 0
  return [has(PROVIDES[kind]) ? found.dynamic : null, has(PROVIDES.slim) ? found.shell : null]
}

/** What images with a shell lack that those without have: certificates, time zones. */
function withSystem(image: PlatformMeasurement, base: string): { copies: Copy[]; files: number[] } {
  const files = filesByPath(image)
  if (!base.includes('debian:')) return { copies: [], files: [] }
  const zones = files.has('/usr/share/zoneinfo/UTC') ? ['/usr/share/zoneinfo'] : []
  const paths = [...(files.has(CERTIFICATES) ? [CERTIFICATES] : []), ...zones]
  return {
    copies: paths.map(path => ({ from: [path], to: path })),
    files: [...files]
      .filter(([path]) => paths.some(each => path === each || path.startsWith(`${each}/`)))
      .map(([, file]) => file),
  }
}
