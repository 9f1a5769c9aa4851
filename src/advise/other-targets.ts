import type { DockerfileText, InstructionText } from '../edit/dockerfile-text.ts'
import { stageName, stagesOf } from '../edit/stage-instructions.ts'
import type { Words } from '../model/advice.ts'
import type { PlatformMeasurement } from '../model/measurement.ts'
import { sourceLine } from './edits/source-line.ts'
import type { AdviceContext, Finding } from './finding.ts'
import { startCommand } from './start-command.ts'

/** Of a finding that takes away what a line leaves: a hint, with the reason, where another target may need it. */
export function onlyIfAlone(image: PlatformMeasurement, finding: Finding, context: AdviceContext): Finding {
  if (finding.edits == null) return finding
  const other = otherTargetAt(image, finding.line, context)
  if (other === null) return finding
  const stage: Words = other === '' ? ['another stage'] : ['stage ', { code: other }]
  return { ...finding, edits: null, reason: [...finding.reason, '; ', ...stage, ' builds on this line, too'] }
}

/**
 * The stage of another target that needs what a line leaves, as far as anyone knows: it was not built for this image, and runs something upon
 * the line, starts a program there, or takes files from it.
 *
 * @param index in the platform's `lines`.
 * @returns its name, in small letters, or '' for one without; null where no other target has the line.
 */
function otherTargetAt(
  image: PlatformMeasurement,
  index: number | null,
  context: AdviceContext,
): string | null {
  const found = sourceLine(image, index, context)
  if (found === null) return null
  const { file, dockerfile, instruction } = found
  const built = new Set(image.lines.filter(each => each.dockerfile === file).map(({ line }) => line))
  const isOther = ({ line }: InstructionText): boolean => !built.has(line)
  const having = new Set<string>()
  for (const [number, stage] of stagesOf(dockerfile).entries()) {
    const at = stage.indexOf(instruction)
    const isUpon = having.has(imageOf(dockerfile, stage[0]))
    const hasIt = isUpon || at >= 0
    const upon = hasIt ? stage.slice(at + 1) : []
    const names = [String(number), stageName(dockerfile, stage[0]) ?? []].flat()
    const isUsed =
      upon.some(each => RUNS.test(each.keyword) && isOther(each)) ||
      stage.some(each => takesFrom(each, having) && isOther(each)) ||
      (isUpon && stage.every(isOther) && startsAnother(image, dockerfile, stage))
    if (isUsed) return names[1] ?? ''
    note(having, names, hasIt)
  }
  return null
}

const RUNS = /^(?:RUN|ONBUILD)$/

/** Names and numbers of the stages that have what the line left. A later stage of the same name is what others mean from there on. */
function note(having: Set<string>, names: readonly string[], hasIt: boolean): void {
  for (const name of names)
    if (hasIt) having.add(name)
    else having.delete(name)
}

/** The image or stage that a FROM names. */
function imageOf({ text }: DockerfileText, from: InstructionText | undefined): string {
  return from?.image == null ? '' : text.slice(from.image.start, from.image.end).toLowerCase()
}

/** `--from=build`, `--mount=type=bind,from=build,…`. */
function takesFrom({ flags }: InstructionText, stages: ReadonlySet<string>): boolean {
  return flags.some(flag => {
    const name = /^--(?:from=|mount=(?:.*,)?from=)["']?([^,"']+)/.exec(flag)?.[1]
    return name !== undefined && stages.has(name.toLowerCase())
  })
}

/** Whether containers of a stage start with something else than those of the image: the stage of the image has no other mark. */
function startsAnother(
  image: PlatformMeasurement,
  { text }: DockerfileText,
  stage: readonly InstructionText[],
): boolean {
  const started = wordsOf(startCommand(image))
  const starting = stage.filter(({ keyword }) => /^(?:CMD|ENTRYPOINT)$/.test(keyword))
  return (
    started !== '' &&
    starting.some(({ arguments: { start, end } }) => !started.includes(wordsOf(text.slice(start, end))))
  )
}

/** The words of a command, in whichever form it is written. */
function wordsOf(command: string): string {
  return command.replace(/["'[\],\s]+/g, ' ').trim()
}
