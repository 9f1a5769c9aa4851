import { quoteText } from '../../oci/quote-text.ts'
import { explainFailure } from '../explain-failure.ts'
import { findSourceFrame, type SourceFrame } from '../source-frame.ts'
import type { SolveProgress } from '../solve-progress.ts'
import type { BakeDefinition, BakeTarget } from './bake-target.ts'
import { readDockerfileText, targetsBelow } from './read-linked-dockerfiles.ts'

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
  const target = failedTarget(text, definition)
  const error = explainFailure({
    command: 'docker buildx bake',
    exitCode,
    text: text.map(line => line.replace(/^ERROR: target [\w-]+: /, 'ERROR: ')),
    vertices: progress.vertices.values(),
    dockerfile: target === null ? 'Dockerfile' : await dockerfileOf(target, text, definition, cwd),
  })
  if (target !== null) error.message = `the target ${quoteText(target.name)} did not build: ${error.message}`
  return error
}

/** buildx says `ERROR: target app: …`, but for the only target of a bake. */
function failedTarget(text: readonly string[], { targets }: BakeDefinition): BakeTarget | null {
  const [only] = targets.values()
  if (only !== undefined && targets.size === 1) return only
  const name = /^ERROR: target ([\w-]+): /.exec(text.findLast(line => line.startsWith('ERROR: ')) ?? '')?.[1]
  return targets.get(name ?? '') ?? null
}

/** The failed step may stand in the Dockerfile of a target below: the one that has the lines which BuildKit shows. */
async function dockerfileOf(
  target: BakeTarget,
  text: readonly string[],
  definition: BakeDefinition,
  cwd: string,
): Promise<string> {
  const frame = findSourceFrame(text)
  if (frame === null) return target.dockerfile
  for (const each of [target, ...targetsBelow(target, definition)]) {
    const written = await readDockerfileText(each, cwd)
    if (written !== null && hasFrame(written, frame)) return each.dockerfile
  }
  return target.dockerfile
}

function hasFrame(dockerfile: string, { line, endLine, source }: SourceFrame): boolean {
  const lines = dockerfile.split(/\r?\n/).slice(line - 1, endLine)
  return source.length > 0 && lines.join('\n') === source.join('\n')
}
