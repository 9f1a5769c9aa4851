import { posix } from 'node:path'
import type { DockerfileText, InstructionText } from '../../edit/dockerfile-text.ts'
import { joinLines } from '../../edit/joined-lines.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { sourceLine } from '../edits/source-line.ts'
import type { AdviceContext } from '../finding.ts'
import { type Instruction, parseInstruction } from '../instruction.ts'
import { commandParts } from '../tidying.ts'

/** A Dockerfile of one stage, as it was built. Untrusted text. */
export interface SingleStage {
  readonly file: string
  readonly dockerfile: DockerfileText
  readonly from: InstructionText
  /** The name after AS; null without one. */
  readonly name: string | null
  /** After FROM, as far as the last one that makes files. */
  readonly building: readonly Step[]
  /** What comes after that: settings of the image. */
  readonly settings: readonly Step[]
  /** The folder that the last building step runs in, and a container starts in; null where the base image sets it. */
  readonly folder: string | null
}

/** An instruction, in both forms. */
export interface Step extends Instruction {
  readonly source: InstructionText
}

/** Instructions that make files. */
const MAKES_FILES = /^(?:RUN|COPY|ADD)$/

/** One more stage; and what changes how others are read, or what another build does with the image. */
const UNUSUAL = /^(?:FROM|SHELL|ONBUILD|MAINTAINER)$/

/**
 * Takes a Dockerfile of one stage apart.
 *
 * @returns null for more stages, for what is read in unusual ways, and where the file is not at hand or not the one that was built.
 */
export function readSingleStage(image: PlatformMeasurement, context: AdviceContext): SingleStage | null {
  const [entry, ...others] = context.sources?.dockerfiles ?? []
  if (entry === undefined || others.length > 0 || !isAsBuilt(image, context)) return null
  const [file, dockerfile] = entry
  const first = dockerfile.instructions.findIndex(({ keyword }) => keyword === 'FROM')
  const [from, ...rest] = dockerfile.instructions.slice(first)
  if (from?.image == null || from.flags.length > 0) return null
  const steps = stepsIn(dockerfile, rest)
  if (steps === null) return null
  const last = steps.findLastIndex(({ name }) => MAKES_FILES.test(name))
  const folder = folderAfter(steps.slice(0, last + 1))
  // Where a container starts, and where steps are run, are told apart nowhere else.
  if (last < 0 || folderAfter(steps) !== folder) return null
  return {
    file,
    dockerfile,
    from,
    name: nameOf(dockerfile, from),
    building: steps.slice(0, last + 1),
    settings: steps.slice(last + 1),
    folder,
  }
}

/** Null where one cannot be read, or is unusual. */
function stepsIn(dockerfile: DockerfileText, instructions: readonly InstructionText[]): Step[] | null {
  const steps = instructions.map(source => stepOf(dockerfile, source)).filter(step => step !== null)
  return steps.length < instructions.length || steps.some(({ name }) => UNUSUAL.test(name)) ? null : steps
}

function isAsBuilt(image: PlatformMeasurement, context: AdviceContext): boolean {
  return image.lines.length > 0 && image.lines.every((_, index) => sourceLine(image, index, context) !== null)
}

function stepOf(dockerfile: DockerfileText, source: InstructionText): Step | null {
  const joined = joinLines(dockerfile, { start: source.start, end: source.arguments.end })
  return joined === null ? null : { ...parseInstruction(joined.text), source }
}

function nameOf({ text }: DockerfileText, { image, end }: InstructionText): string | null {
  return /^\s+as\s+(\S+)\s*$/i.exec(text.slice(image?.end ?? end, end))?.[1] ?? null
}

/** Null, too, where a variable says it. */
function folderAfter(steps: readonly Step[]): string | null {
  let folder: string | null = null
  for (const { name, rest } of steps) {
    if (name !== 'WORKDIR') continue
    const path = rest.replace(/^"(.*)"$/, '$1')
    if (path.includes('$')) return null
    folder = path.startsWith('/') ? posix.normalize(path) : folder === null ? null : posix.join(folder, path)
  }
  return folder === null ? null : folder.replace(/(?<=.)\/$/, '')
}

/** All steps, in order. */
export function stepsOf({ building, settings }: SingleStage): readonly Step[] {
  return [...building, ...settings]
}

/** The last instruction of a kind; null without one. */
export function lastOf(stage: SingleStage, keyword: string): Step | null {
  return stepsOf(stage).findLast(({ name }) => name === keyword) ?? null
}

/** The command lines of all RUN, each white space one blank. */
export function commandLines({ building }: SingleStage): string[] {
  return building.filter(({ name }) => name === 'RUN').map(({ rest }) => rest.replace(/\s+/g, ' '))
}

/** The commands of all RUN; null where one is not written as a line for a shell. */
export function commandsOf(stage: SingleStage): string[] | null {
  const runs = stage.building.filter(({ name }) => name === 'RUN')
  if (runs.some(({ source }) => source.form !== 'shell')) return null
  return commandLines(stage).flatMap(commandParts)
}
