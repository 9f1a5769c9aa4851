import { type Compiled, type Program } from './program.ts'
import { bareNeeds } from './system-needs.ts'
import { posix } from 'node:path'
import type { Words } from '../../model/advice.ts'
import type { Edit } from '../../model/edit.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { entriesOf } from './app-entries.ts'
import { compileCommands, runOf } from './build-commands.ts'
import { SCRATCH } from './final-stage-bases.ts'
import { filesByPath, pathOf } from './own-files.ts'
import { isPlainPath } from './outside-copies.ts'
import type { Application, Copy, SplitPlan } from './plan.ts'
import { findProgramFile } from './start-programs.ts'
import { CERTIFICATES, type Standing, standingsOf, UTC } from './standings.ts'

/** Where images that have no shell look for programs. */
const FOUND = '/usr/local/bin'

/** The program that a container starts by its name; null where it is none that own lines made. */
export function startedProgram(application: Application): Program | null {
  const { image, start } = application
  const [word = ''] = start.words
  const file = findProgramFile(application, word)
  if (file === null || image.layers[image.files.layer(file)]?.origin !== 'own') return null
  return programAt(application, file, pathOf(image, file))
}

/** The program that a container starts, by its file and the name that it is copied by. */
export function programAt({ start, stage }: Application, file: number, from: string): Program {
  const [word = ''] = start.words
  const to = word.includes('/') ? posix.resolve(stage.folder ?? '/', word) : posix.join(FOUND, word)
  return { file, from, to, start: start.isPlainLine ? start.words : null, atEnd: [] }
}

/**
 * Program, and files that it may read, on the smallest image that has what it asks for.
 *
 * @param asStatic how the program is compiled so that it needs no library; null: it stays as it is.
 */
export function planCompiled(
  application: Application,
  language: Compiled,
  program: Program | null,
  asStatic: readonly Edit[] | null = null,
): SplitPlan | null {
  if (program === null || ![program.from, program.to].every(isPlainPath)) return null
  const { image } = application
  const found = compileCommands(application, ({ name }) => name === language.name)
  const entries = entriesOf(application, new Set([program.file ?? -1]), language)
  if (found === null || entries === null) return null
  const unknown = bareNeeds(application, found.commands)
  const standings = standingsOf(application, language, program, { base: found.base, asStatic })
  return standings.reduceRight<SplitPlan | null>((otherwise, standing) => {
    const more = withSystem(image, standing.base)
    return {
      bases: [standing.base],
      atEnd: program.atEnd,
      first: runOf(standing.commands),
      copies: [...more.copies, { from: [program.from], to: program.to }, ...entries.copies],
      kept: [...(program.file === null ? [] : [program.file]), ...entries.files],
      again: more.files,
      ...(unknown === null ? {} : { isHint: true }),
      remarks: [...remarksOn(standing), ...(unknown === null ? [] : [unknown])],
      ...(program.start === null ? {} : { start: program.start }),
      ...(program.file === null ? { unmeasured: 'the program itself, which is compiled by then' } : {}),
      ...(program.file === null || standing.edits.length === 0
        ? {}
        : { more: standing.edits, altered: [program.file] }),
      ...(otherwise === null ? {} : { otherwise }),
    }
  }, null)
}

function remarksOn({ base, edits }: Standing): Words[] {
  return [
    ...(edits.length === 0
      ? []
      : [['compiled with ', { code: 'CGO_ENABLED=0' }, ', since no module of it has C code']]),
    ...(base === SCRATCH ? [['there is no ', { code: '/tmp' }, ' then']] : []),
  ]
}

/** What images with a shell, and an empty one, lack that distroless ones have: certificates, time zones. */
function withSystem(image: PlatformMeasurement, base: string): { copies: Copy[]; files: number[] } {
  const files = filesByPath(image)
  if (base !== SCRATCH && !base.includes('debian:')) return { copies: [], files: [] }
  const zones = files.has(UTC) ? ['/usr/share/zoneinfo'] : []
  const paths = [...(files.has(CERTIFICATES) ? [CERTIFICATES] : []), ...zones]
  return {
    copies: paths.map(path => ({ from: [path], to: path })),
    files: [...files]
      .filter(([path]) => paths.some(each => path === each || path.startsWith(`${each}/`)))
      .map(([, file]) => file),
  }
}
