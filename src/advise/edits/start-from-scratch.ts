import type { DockerfileText, InstructionText } from '../../edit/dockerfile-text.ts'
import { joinLines } from '../../edit/joined-lines.ts'
import { instructionsOfStage } from '../../edit/stage-instructions.ts'
import type { Edit } from '../../model/edit.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { familiarReference } from '../../oci/familiar-reference.ts'
import type { AdviceContext } from '../finding.ts'
import { flagOf, parseInstruction } from '../instruction.ts'
import { type SourceLine, sourceLine } from './source-line.ts'

/** A stage that starts from nothing, and what it still takes of the image that it stood on. */
export interface ScratchStage {
  readonly edits: readonly Edit[]
  /** `COPY --from=alpine:3 /etc/passwd /etc/group /etc/`. */
  readonly copies: readonly string[]
  /** Whether a file of the base is taken. */
  readonly isKept: (path: string) => boolean
}

/** Images that set nothing in their environment but where programs are looked for, as an image from scratch has it. */
const PLAIN = /^(?:alpine|busybox|debian|ubuntu)(?:[:@]|$)/

/** Instructions that need nothing to be there; of a COPY and a USER more is asked. */
const NEEDLESS = /^(?:FROM|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|LABEL|STOPSIGNAL|USER|WORKDIR)$/

/**
 * Starts the final stage from scratch, where it only copies files over its base and starts a program that needs no other: with the
 * certificates and time zones that the base has, and its users where one is named.
 *
 * @param index the FROM, in the platform's `lines`.
 * @returns null where that is not certain.
 */
export function startFromScratch(
  image: PlatformMeasurement,
  index: number | null,
  context: AdviceContext,
): ScratchStage | null {
  const found = sourceLine(image, index, context)
  const place = found?.instruction.image ?? null
  if (found === null || place === null || image.base.kind !== 'known') return null
  const { file, dockerfile, instruction } = found
  const reference = familiarReference(image.base.reference)
  const stage = instructionsOfStage(dockerfile, instruction)
  if (!PLAIN.test(reference) || !stage.every(each => needsNothing(dockerfile, each))) return null
  if (!isAlone(image, found, stage) || !startsItself(image)) return null
  const taken = takenFrom(image, needsUsers(dockerfile, stage))
  const copies = taken.map(({ operands }) => `COPY --from=${reference} ${operands}`)
  const end = dockerfile.text.indexOf('\n', instruction.end)
  const at = end < 0 ? dockerfile.text.length : end + 1
  const lines = copies.map(text => text + dockerfile.newline).join('')
  return {
    edits: [
      { file, ...place, text: 'scratch' },
      ...(copies.length === 0 ? [] : [{ file, start: at, end: at, text: lines }]),
    ],
    copies,
    isKept: path => taken.some(({ pattern }) => pattern.test(path)),
  }
}

function needsNothing(dockerfile: DockerfileText, each: InstructionText): boolean {
  const { keyword, form } = each
  if (keyword === 'CMD' || keyword === 'ENTRYPOINT') return form === 'json'
  return NEEDLESS.test(keyword) && form !== 'heredoc' && textOf(dockerfile, each) !== null
}

function textOf(dockerfile: DockerfileText, { start, arguments: { end } }: InstructionText): string | null {
  return joinLines(dockerfile, { start, end })?.text ?? null
}

/** Whether all of the image is made in the stage, and nothing else stands on it or takes from it. */
function isAlone(
  { layers, lines }: PlatformMeasurement,
  { file, dockerfile, instruction }: SourceLine,
  stage: readonly InstructionText[],
): boolean {
  const own = layers.filter(({ origin }) => origin === 'own').map(({ line }) => lines[line ?? -1])
  const isIn = own.every(each => each?.dockerfile === file && stage.some(({ line }) => line === each.line))
  const name = /\sas\s+(\S+)\s*$/i.exec(textOf(dockerfile, instruction) ?? '')?.[1]
  const others = dockerfile.instructions.filter(each => !stage.includes(each))
  const isNamed =
    name !== undefined &&
    others.some(each =>
      new RegExp(`(?:^FROM\\s|from=)["']?${escaped(name)}\\b`, 'i').test(textOf(dockerfile, each) ?? ''),
    )
  return isIn && !isNamed
}

function escaped(text: string): string {
  return text.replace(/[^\w]/g, String.raw`\$&`)
}

/** Whether the program is named by a path, or found where an image from scratch looks; and no script is brought that needs a shell. */
function startsItself({ command = [], files, program, layers }: PlatformMeasurement): boolean {
  const path = files.path(program ?? -1)
  const isFound = command[0]?.includes('/') === true || /^(?:usr\/(?:local\/)?)?s?bin\/[^/]+$/.test(path)
  const isScript = (file: number): boolean =>
    layers[files.layer(file)]?.origin === 'own' && /\.(?:sh|py|pl|rb)$/.test(files.name(file))
  return isFound && !files.some(isScript)
}

/** Whether an instruction names a user: by a number none has to be there. */
function needsUsers(dockerfile: DockerfileText, stage: readonly InstructionText[]): boolean {
  return stage.some(each => {
    const instruction = parseInstruction(textOf(dockerfile, each) ?? '')
    const user = instruction.name === 'USER' ? instruction.rest : flagOf(instruction, 'chown')
    return user !== null && !/^\d+(?::\d+)?$/.test(user)
  })
}

interface Taken {
  readonly operands: string
  readonly pattern: RegExp
}

const CERTIFICATES: Taken = {
  operands: '/etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/',
  pattern: /^etc\/ssl\/certs\/ca-certificates\.crt$/,
}
const TIME_ZONES: Taken = {
  operands: '/usr/share/zoneinfo /usr/share/zoneinfo',
  pattern: /^usr\/share\/zoneinfo\//,
}
const USERS: Taken = { operands: '/etc/passwd /etc/group /etc/', pattern: /^etc\/(?:passwd|group)$/ }

function takenFrom({ files, layers }: PlatformMeasurement, users: boolean): Taken[] {
  const isThere = ({ pattern }: Taken): boolean =>
    files.some(
      file =>
        layers[files.layer(file)]?.origin === 'base' &&
        !files.isHidden(file) &&
        pattern.test(files.path(file)),
    )
  return [CERTIFICATES, TIME_ZONES, ...(users ? [USERS] : [])].filter(isThere)
}
