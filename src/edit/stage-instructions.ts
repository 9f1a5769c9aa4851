import type { DockerfileText, InstructionText } from './dockerfile-text.ts'

/**
 * The instructions that hold where one stands, in their order, itself left out: those above it in its stage, and those of the stages of
 * the file that it is built upon. What a base image from elsewhere sets is not among them.
 */
export function instructionsAbove(
  dockerfile: DockerfileText,
  instruction: InstructionText,
): readonly InstructionText[] {
  const { instructions } = dockerfile
  const at = instructions.indexOf(instruction)
  const start = instructions.findLastIndex(({ keyword }, index) => keyword === 'FROM' && index <= at)
  const from = instructions[start]
  if (from === undefined) return []
  const lower = stageNamed(dockerfile, from)
  return [...lower, ...instructions.slice(start, at)]
}

/** All instructions of the stage of an instruction, from its FROM to the next. */
export function instructionsOfStage(
  { instructions }: DockerfileText,
  instruction: InstructionText,
): readonly InstructionText[] {
  const at = instructions.indexOf(instruction)
  const start = instructions.findLastIndex(({ keyword }, index) => keyword === 'FROM' && index <= at)
  const next = instructions.findIndex(({ keyword }, index) => keyword === 'FROM' && index > at)
  return instructions.slice(Math.max(0, start), next < 0 ? instructions.length : next)
}

/** The instructions of each stage, in order: its FROM first. */
export function stagesOf({ instructions }: DockerfileText): readonly (readonly InstructionText[])[] {
  const stages: InstructionText[][] = []
  for (const instruction of instructions) {
    if (instruction.keyword === 'FROM') stages.push([])
    stages.at(-1)?.push(instruction)
  }
  return stages
}

/** What is in force at the end of the stage that a FROM names; nothing for an image from elsewhere. */
function stageNamed(dockerfile: DockerfileText, from: InstructionText): readonly InstructionText[] {
  const { text, instructions } = dockerfile
  if (from.image === null) return []
  const name = text.slice(from.image.start, from.image.end).toLowerCase()
  const at = instructions.indexOf(from)
  const lower = instructions.findLast((each, index) => index < at && stageName(dockerfile, each) === name)
  const last = lower === undefined ? undefined : instructionsOfStage(dockerfile, lower).at(-1)
  return last === undefined ? [] : [...instructionsAbove(dockerfile, last), last]
}

/** `build` of `FROM golang AS build`, in small letters; null for what names no stage. */
export function stageName({ text }: DockerfileText, from: InstructionText | undefined): string | null {
  if (from?.keyword !== 'FROM') return null
  const span = from.arguments
  return /\sas\s+(\S+)\s*$/i.exec(text.slice(span.start, span.end))?.[1]?.toLowerCase() ?? null
}
