import { InputError } from '../../errors/input-error.ts'
import { ToolError } from '../../errors/tool-error.ts'
import { choicesInstead } from '../../text/nearest-of.ts'
import { plainText } from '../../text/plain-text.ts'
import { engineError } from '../find-buildx.ts'
import { messages } from '../messages.ts'
import { joinInstruction } from '../record/join-instruction.ts'
import { BuildFailure, type FailedStep } from './build-failure.ts'
import { explainExport } from './export-failure.ts'
import { explainExit } from './explain-exit.ts'
import { explainReason } from './explain-reason.ts'
import type { SecretFile } from './secret-files.ts'
import { findSourceFrame } from './source-frame.ts'
import { stripTargetPrefix } from './strip-target-prefix.ts'
import type { Vertex } from './vertex.ts'

/** What is left of a solve that failed. */
export interface FailedSolve {
  /** The command line; free of secret values. */
  readonly command: string
  readonly exitCode: number | null
  /** Lines of standard error that were no progress. */
  readonly text: readonly string[]
  readonly vertices: Iterable<Vertex>
  /** References that were pushed to their end, with digests. */
  readonly pushed: readonly string[]
  /** The Dockerfile as reports name it. */
  readonly dockerfile: string
  /** Names of its stages, as far as they are known. */
  readonly stages: readonly string[]
  /** Where the instruction stands that BuildKit calls by its text on one line; null where that is not known. */
  readonly findInstruction: (called: string) => Pick<FailedStep, 'line' | 'endLine'> | null
  readonly secretFiles: readonly SecretFile[]
}

/** The error to throw for a failed solve: which line of the Dockerfile, or what else was wrong and how to fix it. */
export function explainFailure(solve: FailedSolve): Error {
  const reason = reasonOf(solve.text)
  const failure = { command: solve.command, exitCode: solve.exitCode, stderr: solve.text.slice(-40) }
  const vertex = failedVertex(solve.vertices)
  const exporting = vertex === null ? null : explainExport(vertex, solve.pushed, failure)
  if (exporting !== null) return exporting
  const step = failedStep(solve, vertex, reason)
  if (step !== null) return new BuildFailure(step, failure)
  const message = fixable(reason, solve)
  if (message !== null) return new InputError(message, { cause: new ToolError(reason, failure) })
  const explained = explainReason(reason, { instruction: '', stages: solve.stages })
  return new ToolError(
    engineError(reason) ?? lostBuilder(reason) ?? messages.buildFailed(explained, reason),
    failure,
  )
}

function failedStep(solve: FailedSolve, vertex: Vertex | null, reason: string): FailedStep | null {
  const place = framedPlace(solve) ?? (vertex === null ? null : namedPlace(solve, vertex))
  if (place === null) return null
  const ran = { exitCode: exitCodeIn(vertex?.error ?? reason), reason, log: vertex?.log ?? [] }
  return { dockerfile: solve.dockerfile, ...place, ...ran, ...explainStep(ran, place.instruction, solve) }
}

type StepPlace = Pick<FailedStep, 'line' | 'endLine' | 'instruction'>

function framedPlace({ text }: FailedSolve): StepPlace | null {
  const frame = findSourceFrame(text)
  if (frame === null) return null
  const { line, endLine, source } = frame
  // A directive such as `# syntax=` is no instruction.
  return { line, endLine, instruction: joinInstruction(source) || (source[0]?.trim() ?? '') }
}

/** BuildKit names a step by its text, behind its number in the stage. */
function namedPlace({ findInstruction }: FailedSolve, { name }: Vertex): StepPlace | null {
  if (stripTargetPrefix(name).startsWith('[internal]')) return null
  const called = name.replace(/^\[[^\]]{1,300}\] /, '')
  const found = findInstruction(called)
  if (found !== null) return { ...found, instruction: called }
  // An image that no line names, such as the scanner of an SBOM.
  return called.startsWith('resolve image config for ')
    ? null
    : { line: null, endLine: null, instruction: name }
}

function explainStep(
  { exitCode, reason, log }: Pick<FailedStep, 'exitCode' | 'reason' | 'log'>,
  instruction: string,
  { stages }: FailedSolve,
): Pick<FailedStep, 'explained'> {
  const explained =
    exitCode === null ? explainReason(reason, { instruction, stages }) : explainExit(exitCode, log)
  return { explained }
}

/** Other steps are cancelled when one fails: those are not the reason. */
function failedVertex(vertices: Iterable<Vertex>): Vertex | null {
  const failed = [...vertices].filter(({ error }) => error !== null && error !== '')
  return failed.find(({ error }) => !/context canceled|CANCELED/i.test(error ?? '')) ?? failed[0] ?? null
}

/** What BuildKit wraps a reason in. Whether it went away must still be seen. */
const WRAPPED =
  /^(?:failed to (?:build|run Build function|solve|compute cache key|load cache key|load LLB|create LLB definition|solve with frontend \S+): |rpc error: code = (?!Unavailable)\w+ desc = |dockerfile parse error on line \d+: )+/

/** What buildx says last, from its `ERROR:` on, without the chain of "failed to …" before the reason itself. */
function reasonOf(text: readonly string[]): string {
  const start = text.findLastIndex(line =>
    /^(ERROR: |unknown (shorthand )?flag|invalid argument ")/.test(line),
  )
  const lines = start < 0 ? text.slice(-1) : text.slice(start)
  const end = lines.findIndex(line => line.trim() === '')
  const said = plainText(lines.slice(0, end < 0 ? undefined : end).join(' '))
    .replace(/^ERROR:\s*/, '')
    .replace(WRAPPED, '')
  return said === '' ? messages.noReason : said.slice(0, 1000)
}

/** One sentence for a BuildKit that went away in the middle of a build, or null (gRPC status `Unavailable`). */
function lostBuilder(reason: string): string | null {
  if (!/rpc error: code = Unavailable|^Unavailable: |failed to receive status/.test(reason)) return null
  return messages.builderLost(reason)
}

function exitCodeIn(error: string): number | null {
  const found = /exit code: (\d+)\s*$/.exec(error)
  return found === null ? null : Number(found[1])
}

/** Failures that the author of the workflow can fix, each in one sentence. */
const FIXABLE: readonly (readonly [
  pattern: RegExp,
  say: (found: string, solve: FailedSolve) => string | null,
])[] = [
  [
    /failed to read dockerfile: open .*no such file|^resolve : lstat .*no such file/,
    (_, { dockerfile }) => messages.dockerfileMissing(dockerfile),
  ],
  [/unable to prepare context: path "([^"]*)" not found/, messages.contextMissing],
  [
    /target stage "([^"]*)" could not be found/,
    (stage, { dockerfile, stages }) =>
      messages.stageMissing(dockerfile, stage, choicesInstead(stage, stages)),
  ],
  [/^failed to stat (.*?): stat .*no such file/, missingSecret],
  [/^unknown (?:shorthand )?flag: (.*)/, messages.optionUnknown],
  [/^invalid argument (".*" for ".*" flag: .*)$/, messages.argumentInvalid],
  [/^tag is needed when pushing to registry$/, () => messages.pushedWithoutName],
  [/^"[^"]*" is an invalid .*component of "([^"]*)":/, messages.platformInvalid],
  [/^(network\.host|security\.insecure) is not allowed$/, messages.privilegeNotGranted],
  [
    /^failed to get build context (\S+: stat .*?): no such file or directory$/,
    found => {
      const [name = '', location = ''] = found.split(': stat ', 2)
      return messages.namedContextMissing(name, location)
    },
  ],
]

/** buildx names the file alone; null when it is no secret's. */
function missingSecret(file: string, { secretFiles }: FailedSolve): string | null {
  const secret = secretFiles.find(each => each.file === file)
  return secret === undefined ? null : messages.secretUnreadable(secret.id, file)
}

function fixable(reason: string, solve: FailedSolve): string | null {
  for (const [pattern, say] of FIXABLE) {
    const found = pattern.exec(reason)
    if (found !== null) return say(found[1] ?? '', solve)
  }
  return null
}
