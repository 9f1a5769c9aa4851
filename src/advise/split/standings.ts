import type { Edit } from '../../model/edit.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import type { Compiled, Program } from './program.ts'
import { type BaseName, basesForPrograms, type CompiledBases, SCRATCH } from './final-stage-bases.ts'
import { filesByPath } from './own-files.ts'
import type { Application } from './plan.ts'
import { healthText } from './start-programs.ts'
import { missingLibraries, PROVIDES } from './system-packages.ts'
import { userSetup } from './users.ts'

/** Where an image keeps the certificates that it trusts. */
export const CERTIFICATES = '/etc/ssl/certs/ca-certificates.crt'

/** Where an image has time zones, this one is there. */
export const UTC = '/usr/share/zoneinfo/UTC'

/** Whether the health is asked for by the program itself, or not at all. */
function isHealthOf({ stage }: Application, { to }: Program): boolean {
  const text = healthText({ stage })
  return text === '' || (text.startsWith('[') && text.includes(`"${to}"`))
}

/** What a program stands on. */
export interface Standing {
  readonly base: string
  /** What makes the user there. */
  readonly commands: readonly string[]
  /** What lets the program stand there. */
  readonly edits: readonly Edit[]
}

/** What a program is compiled on, and how it could be static. */
export interface Ways {
  readonly base: BaseName
  readonly asStatic: readonly Edit[] | null
}

/**
 * What a program can stand on, the smallest first; nothing where it is not known what the program asks for, or more is asked for than there
 * is.
 */
export function standingsOf(
  application: Application,
  { kind }: Compiled,
  program: Program,
  { base, asStatic }: Ways,
): Standing[] {
  const { image } = application
  const found = basesForPrograms(image, base, program.file === null ? 'cc' : kind)
  if (found === null || !isHealthOf(application, program)) return []
  const { bare, shell } = basesOf(image, program, found, kind)
  const user = userSetup(application, ['nobody', 'www-data'])
  return [
    ...withoutShell(application, program, { static: found.static, dynamic: bare, asStatic }),
    ...(shell === null || user === null ? [] : [{ base: shell, commands: user.commands, edits: [] }]),
  ]
}

/** On images that have none, where none is needed. */
function withoutShell(
  application: Application,
  { file, start }: Program,
  bases: { readonly static: string; readonly dynamic: string | null; readonly asStatic: Ways['asStatic'] },
): Standing[] {
  const makesUsers = userSetup(application, ['nonroot', 'nobody'])?.commands.length !== 0
  if ((application.start.needsShell && start === null) || makesUsers) return []
  const isStatic = application.image.files.rest(file ?? -1).isStatic === true
  const edits = isStatic ? [] : bases.asStatic
  const forStatic = edits === null ? [] : [bases.static, ...(isEnough(application) ? [SCRATCH] : [])]
  return [
    ...forStatic.map(base => ({ base, commands: [], edits: edits ?? [] })),
    ...(bases.dynamic === null ? [] : [{ base: bases.dynamic, commands: [], edits: [] }]),
  ]
}

/** Whether the image has what is copied where there is nothing, and no user has to be there. */
function isEnough(application: Application): boolean {
  const files = filesByPath(application.image)
  return files.has(CERTIFICATES) && files.has(UTC) && userSetup(application, [])?.commands.length === 0
}

/** The image without a shell that a program runs on, and the one with it. */
interface Bases {
  readonly bare: string | null
  readonly shell: string | null
}

/** Of a program that is not static, both. */
function basesOf(
  image: PlatformMeasurement,
  { file }: Program,
  found: CompiledBases,
  kind: Compiled['kind'],
): Bases {
  if (file === null) return { bare: found.dynamic, shell: found.shell }
  const { isStatic, needs } = image.files.rest(file)
  if (isStatic === true) return { bare: null, shell: found.shell }
  if (needs == null) return { bare: null, shell: null }
  // On Alpine, only its C library is known to be there.
  if (found.dynamic === null) {
    const isOfMusl = needs.every(name => /^libc\.musl-\w+\.so\.1$/.test(name))
    return { bare: null, shell: isOfMusl ? found.shell : null }
  }
  const has = (provided: readonly RegExp[]): boolean =>
    missingLibraries(image, [file], provided)?.packages.length === 0
  return {
    bare: has(PROVIDES[kind]) ? found.dynamic : null,
    shell: has(PROVIDES.slim) ? found.shell : null,
  }
}
