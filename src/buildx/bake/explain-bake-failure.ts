import { hidePasswords } from '../../text/hide-passwords.ts'
import { quoteText } from '../../text/quote-text.ts'
import { readDockerfile } from '../read-dockerfile.ts'
import { stageNames } from '../record/dockerfile-source.ts'
import { findInstruction } from '../record/find-instruction.ts'
import { ExportFailure } from '../solve/export-failure.ts'
import { explainFailure } from '../solve/explain-failure.ts'
import { secretFiles } from '../solve/secret-files.ts'
import type { SolveProgress } from '../solve/solve-progress.ts'
import { findSourceFrame, type SourceFrame } from '../solve/source-frame.ts'
import type { BakeDefinition, BakeTarget } from './bake-target.ts'
import { targetsBelow } from './read-linked-dockerfiles.ts'

/** What is left of a bake that failed. */
export interface FailedBake {
  readonly exitCode: number | null
  readonly progress: SolveProgress
  readonly definition: BakeDefinition
}

/**
 * The error to throw for a failed bake: which target, which line of which Dockerfile, or what else was wrong.
 *
 * @param cwd where the paths of Dockerfiles start.
 */
export async function explainBakeFailure(
  { exitCode, progress, definition }: FailedBake,
  cwd: string,
): Promise<Error> {
  const text = progress.plainText
  const named = namedTarget(text, definition)
  const target = named === null ? null : await targetOfStep(named, text, definition, cwd)
  const dockerfile = target === null ? null : await readDockerfile(target, cwd)
  const error = explainFailure({
    command: 'docker buildx bake',
    exitCode,
    text: text.map(line => line.replace(/^ERROR: target [\w-]+: /, 'ERROR: ')),
    vertices: progress.vertices.values(),
    pushed: progress.pushed,
    stages: stageNames(dockerfile),
    findInstruction: called => findInstruction(dockerfile, called),
    secretFiles: [...definition.targets.values()].flatMap(each => secretFiles(each.request)),
    dockerfile: target?.dockerfile ?? 'Dockerfile',
  })
  const how = error instanceof ExportFailure ? '' : ' did not build'
  if (target !== null) error.message = `the target ${quoteText(target.name)}${how}: ${error.message}`
  return error
}

/** buildx says `ERROR: target app: …`, but for the only target of a bake. */
function namedTarget(text: readonly string[], { targets }: BakeDefinition): BakeTarget | null {
  const [only] = targets.values()
  if (only !== undefined && targets.size === 1) return only
  const name = /^ERROR: target ([\w-]+): /.exec(text.findLast(line => line.startsWith('ERROR: ')) ?? '')?.[1]
  return targets.get(name ?? '') ?? null
}

/**
 * The target that has the step which failed: the one that buildx names, or one below it. Those fail together, and buildx names
 * whichever it hears of first; the lines that BuildKit shows tell them apart.
 */
async function targetOfStep(
  named: BakeTarget,
  text: readonly string[],
  definition: BakeDefinition,
  cwd: string,
): Promise<BakeTarget> {
  const frame = findSourceFrame(text)
  if (frame === null) return named
  for (const each of [named, ...targetsBelow(named, definition)]) {
    const written = await readDockerfile(each, cwd)
    if (written !== null && hasFrame(written, frame)) return each
  }
  return named
}

/** Whether a Dockerfile has the lines that buildx printed, of which the passwords are gone. */
function hasFrame(dockerfile: string, { line, endLine, source }: SourceFrame): boolean {
  const lines = dockerfile
    .split(/\r?\n/)
    .slice(line - 1, endLine)
    .map(hidePasswords)
  return source.length > 0 && lines.join('\n') === source.join('\n')
}
