import type { InstructionText } from '../../edit/dockerfile-text.ts'
import type { Edit } from '../../model/edit.ts'
import { isPlainPath } from './outside-copies.ts'
import type { Copy, SplitPlan } from './plan.ts'
import { type SingleStage, type Step, stepsOf } from './single-stage.ts'
import type { Start } from './start-words.ts'

/** What is written of a plan. */
export interface Written {
  readonly edits: readonly Edit[]
  /** The instructions that copy what was built. */
  readonly copies: readonly string[]
}

/**
 * Writes a plan into the Dockerfile: the present stage gets a name and stays as it is, and a last stage begins after the last step that
 * makes files, so that the settings after it are its own.
 *
 * @param base the image that the last stage stands on, as FROM names it.
 * @returns null where a path or the start cannot be written.
 */
export function writeStages(stage: SingleStage, start: Start, plan: SplitPlan, base: string): Written | null {
  const { copies, first, atEnd } = plan
  if (!copies.every(({ from, to }) => [...from, to].every(isPlainPath))) return null
  const replaced = plan.start === undefined ? null : replacedStart(start, plan.start)
  if (replaced === undefined) return null
  const builder = stage.name?.toLowerCase() === 'build' ? 'compile' : 'build'
  const lines = copies.map(copy => copyLine(copy, builder))
  const settings = plan.dropsSettings === true ? [] : repeated(stage, replaced)
  const last = [
    `FROM ${base}${stage.name === null ? '' : ` AS ${stage.name}`}`,
    ...settings,
    ...first,
    ...lines,
    ...(plan.dropsSettings === true ? [] : userOf(stage)),
    ...(replaced !== null && stage.building.includes(replaced.step) ? [replaced.text] : []),
  ]
  const text = [...atEnd.map(command => `RUN ${command}`), '', ...last]
  return {
    copies: lines,
    edits: [nameEdit(stage, builder), blockEdit(stage, text), ...startEdit(stage, replaced)],
  }
}

function copyLine({ from, to }: Copy, builder: string): string {
  return `COPY --from=${builder} ${from.join(' ')} ${to}`
}

function nameEdit({ file, from, dockerfile: { text } }: SingleStage, builder: string): Edit {
  const at = from.image?.end ?? from.end
  const [, before] = /^(\s+as\s+)\S+\s*$/i.exec(text.slice(at, from.end)) ?? []
  return before === undefined
    ? { file, start: at, end: at, text: ` AS ${builder}` }
    : { file, start: at + before.length, end: from.end, text: builder }
}

/** On the lines after the last step that makes files. */
function blockEdit(
  { file, dockerfile: { text, newline }, building }: SingleStage,
  lines: readonly string[],
): Edit {
  const end = text.indexOf('\n', building.at(-1)?.source.end ?? text.length)
  const block = lines.join(newline)
  return end < 0
    ? { file, start: text.length, end: text.length, text: newline + block }
    : { file, start: end + 1, end: end + 1, text: block + newline }
}

/** Settings that hold for what runs, not only for what is built. The user comes after what is copied. */
const REPEATED = /^(?:ENV|LABEL|WORKDIR|EXPOSE|VOLUME|STOPSIGNAL|HEALTHCHECK|CMD|ENTRYPOINT)$/

function repeated(stage: SingleStage, replaced: Replaced | null): string[] {
  const own = stage.building.filter(step => REPEATED.test(step.name) && step !== replaced?.step)
  const read = [...own, ...stage.settings].map(({ rest }) => rest).join('\n')
  const kept = stage.building.filter(
    step => own.includes(step) || (step.name === 'ARG' && isRead(step, read)),
  )
  return kept.map(step => sourceOf(stage, step.source))
}

/** `ARG VERSION=1` where `$VERSION` is used later on. */
function isRead({ rest }: Step, text: string): boolean {
  return rest
    .split(/\s+/)
    .map(each => /^\w+/.exec(each)?.[0])
    .some(name => name !== undefined && new RegExp(`\\$\\{?${name}\\b`).test(text))
}

function userOf(stage: SingleStage): string[] {
  const user = stage.building.findLast(({ name }) => name === 'USER')
  const isSetLater = stage.settings.some(({ name }) => name === 'USER')
  return user === undefined || isSetLater ? [] : [sourceOf(stage, user.source)]
}

function sourceOf({ dockerfile: { text } }: SingleStage, { start, end }: InstructionText): string {
  return text.slice(start, end)
}

interface Replaced {
  readonly step: Step
  readonly text: string
}

/** Undefined where more than one instruction says what is started. */
function replacedStart({ steps }: Start, words: readonly string[]): Replaced | undefined {
  const [step, ...others] = steps
  if (step === undefined || others.length > 0) return undefined
  return { step, text: `${step.name} ${jsonWords(words)}` }
}

function jsonWords(words: readonly string[]): string {
  return `[${words.map(word => JSON.stringify(word)).join(', ')}]`
}

/** The instruction of the last stage; one that stands before its beginning is repeated there. */
function startEdit(stage: SingleStage, replaced: Replaced | null): Edit[] {
  if (replaced === null || !stepsOf(stage).includes(replaced.step) || stage.building.includes(replaced.step))
    return []
  const { start, end } = replaced.step.source.arguments
  return [{ file: stage.file, start, end, text: replaced.text.replace(/^\S+\s+/, '') }]
}
