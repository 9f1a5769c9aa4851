import { InputError } from '../errors/input-error.ts'
import { ToolError } from '../errors/tool-error.ts'
import { quoteText } from '../oci/quote-text.ts'
import { BuildFailure, type FailedStep } from './build-failure.ts'
import { engineTrouble } from './find-buildx.ts'
import { joinInstruction } from './join-instruction.ts'
import { findSourceFrame } from './source-frame.ts'
import type { Vertex } from './vertex.ts'

/** What is left of a solve that failed. */
export interface FailedSolve {
  /** The command line; free of secret values. */
  readonly command: string
  readonly exitCode: number | null
  /** Lines of standard error that were no progress. */
  readonly text: readonly string[]
  readonly vertices: Iterable<Vertex>
  /** The Dockerfile as reports name it. */
  readonly dockerfile: string
}

/** The error to throw for a failed solve: which line of the Dockerfile, or what else was wrong and how to mend it. */
export function explainFailure(solve: FailedSolve): Error {
  const reason = reasonOf(solve.text)
  const failure = { command: solve.command, exitCode: solve.exitCode, stderr: solve.text.slice(-40) }
  const step = failedStep(solve, reason)
  if (step !== null) return new BuildFailure(step, failure)
  const missing = missingInput(reason, solve.dockerfile)
  if (missing !== null) return new InputError(missing, { cause: new ToolError(reason, failure) })
  return new ToolError(engineTrouble(reason) ?? `the build failed: ${reason}`, failure)
}

function failedStep(solve: FailedSolve, reason: string): FailedStep | null {
  const { dockerfile } = solve
  const vertex = failedVertex(solve.vertices)
  const frame = findSourceFrame(solve.text)
  const ran = { exitCode: exitCodeIn(vertex?.error ?? reason), reason, log: vertex?.log ?? [] }
  if (frame !== null) {
    const { line, endLine, source } = frame
    return { dockerfile, line, endLine, instruction: joinInstruction(source), ...ran }
  }
  if (vertex === null || vertex.name.startsWith('[internal]')) return null
  return { dockerfile, line: null, endLine: null, instruction: vertex.name, ...ran }
}

/** Other steps are cancelled when one fails: those are not the reason. */
function failedVertex(vertices: Iterable<Vertex>): Vertex | null {
  const failed = [...vertices].filter(({ error }) => error !== null && error !== '')
  return failed.find(({ error }) => !/context canceled|CANCELED/i.test(error ?? '')) ?? failed[0] ?? null
}

/** buildx's last `ERROR:` without the chain of "failed to …" before the reason itself. */
function reasonOf(text: readonly string[]): string {
  const line = text.findLast(one => one.startsWith('ERROR:')) ?? text.findLast(one => one.trim() !== '')
  if (line === undefined) return 'docker buildx build gave no reason'
  return line
    .replace(/^ERROR:\s*/, '')
    .replace(/^(failed to (build|solve|compute cache key): )+/, '')
    .slice(0, 1000)
}

function exitCodeIn(error: string): number | null {
  const found = /exit code: (\d+)\s*$/.exec(error)
  return found === null ? null : Number(found[1])
}

function missingInput(reason: string, dockerfile: string): string | null {
  if (/failed to read dockerfile: .*no such file/.test(reason)) {
    return `there is no Dockerfile at ${quoteText(dockerfile)}: give its path with the input file (--file)`
  }
  const context = /unable to prepare context: path "([^"]*)" not found/.exec(reason)?.[1]
  if (context !== undefined) return `the build context ${quoteText(context)} does not exist`
  return null
}
