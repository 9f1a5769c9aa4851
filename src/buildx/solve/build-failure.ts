import { ToolError, type ToolFailure } from '../../errors/tool-error.ts'
import { plainText } from '../../text/plain-text.ts'
import { hintIn, loginHint, registryOf } from './login-hint.ts'

/** What is known about the step that failed. All texts are untrusted: escape before printing. */
export interface FailedStep {
  /** The Dockerfile as reports name it. */
  readonly dockerfile: string
  /** 1-based, inclusive; null when BuildKit names no place. */
  readonly line: number | null
  readonly endLine: number | null
  /** The instruction as written, on one line; BuildKit's own name of the step when there is no place. */
  readonly instruction: string
  /** Exit code of the program that the step ran, or null when none ran. */
  readonly exitCode: number | null
  /** BuildKit's reason. */
  readonly reason: string
  /** The last lines that the step printed, at most 20. */
  readonly log: readonly string[]
}

/** A step of the user's own build failed. The message has several lines: where and what, then the last of the log. */
export class BuildFailure extends ToolError {
  readonly step: FailedStep

  constructor(step: FailedStep, failure: ToolFailure) {
    super(describe(step), failure)
    this.step = step
  }
}

/** An image that a registry does not hand out. */
const PULLED = /^\s*(?:FROM\s+(?:--\S+\s+)*|(?:COPY|RUN)\s.*?\bfrom=)([^\s,$]+)/i

function pullHint({ instruction, reason }: FailedStep): string | null {
  // The instruction may name a stage, or a context that is an image elsewhere.
  const known = hintIn(reason)
  if (known !== null) return known
  const reference = PULLED.exec(instruction.slice(0, 2000))?.[1]
  return reference === undefined ? null : loginHint(reason, registryOf(reference))
}

function describe(step: FailedStep): string {
  const { dockerfile, line, endLine, exitCode } = step
  const lines = line === null ? '' : line === endLine ? `:${line}` : `:${line}-${endLine ?? line}`
  const how = exitCode === null ? `failed: ${step.reason}` : `failed with exit code ${exitCode}`
  const hint = exitCode === null ? pullHint(step) : null
  const head = `the build step at ${dockerfile}${lines} ${how}${hint === null ? '' : `: ${hint}`}`
  return [head, `  ${plainText(step.instruction)}`, ...step.log.map(text => `  | ${plainText(text)}`)].join(
    '\n',
  )
}
