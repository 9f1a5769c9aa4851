import { DockerfileParser } from 'dockerfile-ast'
import { joinInstruction } from './join-instruction.ts'

/** A Dockerfile's text, by lines and stages. */
export interface DockerfileSource {
  readonly stages: readonly Stage[]
  /** The instruction in these lines (1-based, inclusive), on one line. */
  instruction(line: number, endLine: number): string
}

export interface Stage {
  /** The name after AS, or null. */
  readonly name: string | null
  /** What FROM names, as written: an image, another stage, a variable. */
  readonly from: string
  readonly line: number
}

/** Longer texts are not taken for Dockerfiles: their lines stay without stages. */
const LONGEST = 1024 * 1024

/** Takes a Dockerfile apart. Hostile text: what cannot be parsed has no stages. */
export function parseDockerfile(text: string): DockerfileSource {
  const lines = text.split('\n')
  const escape = /^#\s*escape\s*=\s*`/im.test(text.slice(0, 1000)) ? '`' : '\\'
  return {
    stages: text.length > LONGEST ? [] : parseStages(text),
    instruction: (line, endLine) => joinInstruction(lines.slice(line - 1, endLine), escape),
  }
}

function parseStages(text: string): Stage[] {
  try {
    return DockerfileParser.parse(text)
      .getFROMs()
      .map(from => ({
        name: from.getBuildStage(),
        from: from.getImage() ?? '',
        line: from.getRange().start.line + 1,
      }))
  } catch {
    return []
  }
}

/** The stage that a line stands in, or null above the first. */
export function stageAt(source: DockerfileSource, line: number): Stage | null {
  return source.stages.findLast(stage => stage.line <= line) ?? null
}

/**
 * The stages that the final image's file system stands on: the target (or last) one first, the one that starts from an
 * image last. Stage names are matched as BuildKit does, without regard to case, and earlier stages only.
 */
export function stageChain(source: DockerfileSource, target: string | undefined): readonly Stage[] {
  const { stages } = source
  const chain: Stage[] = []
  let at = target === undefined ? stages.length - 1 : findStage(stages, target, stages.length)
  while (at >= 0) {
    const stage = stages[at]
    if (stage === undefined) break
    chain.push(stage)
    at = findStage(stages, stage.from, at)
  }
  return chain
}

function findStage(stages: readonly Stage[], name: string, before: number): number {
  const wanted = name.toLowerCase()
  const found = stages.slice(0, before).findLastIndex(stage => stage.name?.toLowerCase() === wanted)
  if (found >= 0 || !/^\d+$/.test(name)) return found
  return Number(name) < before ? Number(name) : -1
}
