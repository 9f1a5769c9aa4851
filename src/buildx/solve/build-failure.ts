import { ToolError, type ToolFailure } from '../../errors/tool-error.ts'
import { plainText } from '../../text/plain-text.ts'

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
  /** What it means in our words, or why the program ended so; null where that is not known. */
  readonly explained: string | null
  /** The last lines that the step printed, at most 20. */
  readonly log: readonly string[]
}

/** A step of the user's own build failed. The message has several lines: where and what, the last of the log, BuildKit's own words. */
export class BuildFailure extends ToolError {
  readonly step: FailedStep

  constructor(step: FailedStep, failure: ToolFailure) {
    super(describe(step), failure)
    this.step = step
  }
}

function describe(step: FailedStep): string {
  const { dockerfile, line, endLine } = step
  const lines = line === null ? '' : line === endLine ? `:${line}` : `:${line}-${endLine ?? line}`
  return [
    `the build step at ${dockerfile}${lines} ${howItFailed(step)}`,
    `  ${plainText(step.instruction)}`,
    ...step.log.map(text => `  | ${plainText(text)}`),
    ...ownWords(step),
  ].join('\n')
}

function howItFailed({ exitCode, explained, reason }: FailedStep): string {
  if (exitCode === null) return `failed: ${explained ?? reason}`
  return `failed with exit code ${exitCode}${explained === null ? '' : ` (${explained})`}`
}

/** BuildKit's words, behind ours. */
function ownWords({ exitCode, explained, reason }: FailedStep): string[] {
  return exitCode === null && explained !== null ? [`  BuildKit: ${plainText(reason)}`] : []
}
