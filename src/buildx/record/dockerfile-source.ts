import { type Dockerfile, DockerfileParser } from 'dockerfile-ast'
import { ignoredRules } from './ignored-rules.ts'
import { joinInstruction } from './join-instruction.ts'

/** A Dockerfile's text, by lines and stages. */
export interface DockerfileSource {
  readonly stages: readonly Stage[]
  /** Names that its ENV and ARG instructions declare. */
  readonly variables: ReadonlySet<string>
  /** The instruction in these lines (1-based, inclusive), on one line. */
  instruction(line: number, endLine: number): string
  /** Rules of advice that comments above the instruction of a line silence. */
  ignored(line: number): readonly string[]
}

export interface Stage {
  /** The name after AS, or null. */
  readonly name: string | null
  /** What FROM names, as written: an image, another stage, a variable. */
  readonly from: string
  /** Of FROM: 1-based, inclusive. */
  readonly line: number
  readonly endLine: number
}

/** Longer texts are not taken for Dockerfiles: their lines stay without stages. */
const LONGEST = 1024 * 1024

/** Takes a Dockerfile apart. Untrusted text: what cannot be parsed has no stages and no variables. */
export function parseDockerfile(text: string): DockerfileSource {
  const lines = text.split('\n')
  const { escape, ...parsed } = text.length > LONGEST ? UNKNOWN : parseAst(text)
  return {
    ...parsed,
    instruction: (line, endLine) => joinInstruction(lines.slice(line - 1, endLine), escape),
    ignored: line => ignoredRules(lines, line),
  }
}

/** What the stages of a Dockerfile are called; those without a name are left out. */
export function stageNames(text: string | null): string[] {
  return text === null ? [] : parseDockerfile(text).stages.flatMap(({ name }) => name ?? [])
}

interface Parsed extends Pick<DockerfileSource, 'stages' | 'variables'> {
  /** What makes a line go on. */
  readonly escape: string
}

const UNKNOWN: Parsed = { escape: '\\', stages: [], variables: new Set() }

function parseAst(text: string): Parsed {
  try {
    const dockerfile = DockerfileParser.parse(text)
    return {
      escape: dockerfile.getEscapeCharacter(),
      stages: stagesOf(dockerfile),
      variables: variablesOf(dockerfile),
    }
  } catch {
    return UNKNOWN
  }
}

function stagesOf(dockerfile: Dockerfile): Stage[] {
  return dockerfile.getFROMs().map(from => ({
    name: from.getBuildStage(),
    from: from.getImage() ?? '',
    line: from.getRange().start.line + 1,
    endLine: from.getRange().end.line + 1,
  }))
}

function variablesOf(dockerfile: Dockerfile): Set<string> {
  const properties = [...dockerfile.getENVs(), ...dockerfile.getARGs()].flatMap(each => each.getProperties())
  return new Set(properties.map(property => property.getName()))
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
