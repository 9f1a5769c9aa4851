import { setFailed } from '@actions/core'
import { BuildFailure } from '../../buildx/solve/build-failure.ts'
import { ImageError } from '../../errors/image-error.ts'
import { InputError } from '../../errors/input-error.ts'
import { machineFailure } from '../../errors/machine-failure.ts'
import { ToolError } from '../../errors/tool-error.ts'
import { visible } from '../../text/escape/visible.ts'
import type { WorkflowLog } from './workflow-log.ts'

/**
 * Ends the step as failed. Errors that are for people are their sentence, with what a failed build step printed above it in the
 * log; a bug in slim-build shows where it is.
 */
export function failStep(error: unknown, log: WorkflowLog): void {
  const machine = machineFailure(error)
  const lines = (machine ?? (error instanceof Error ? error.message : String(error))).split('\n')
  const [first = '', ...rest] = lines
  if (error instanceof BuildFailure) {
    log.lines(rest)
    endAtLine(error, first, log)
  } else if (machine !== null || [InputError, ToolError, ImageError].some(kind => error instanceof kind))
    end(lines, log)
  else {
    log.lines((error instanceof Error ? (error.stack ?? '') : '').split('\n'))
    end([`slim-build itself failed, please report it: ${first}`], log)
  }
}

/** What reports call a Dockerfile that is no file of the checkout. */
const NO_FILE = /^(?:-$|dockerfile-inline )|:\/\//

/** At the line of the Dockerfile that failed, where GitHub shows it in the changed files, too. */
function endAtLine({ step }: BuildFailure, sentence: string, log: WorkflowLog): void {
  const { dockerfile, line, endLine } = step
  const why = step.exitCode === null ? null : errorLineOf(step.log)
  const message = why === null ? sentence : `${sentence}: ${why}`
  if (line === null || NO_FILE.test(dockerfile)) {
    end([message], log)
    return
  }
  log.annotate({ file: dockerfile, line, endLine, title: 'Build failed', message, level: 'error' })
  log.close()
  process.exitCode = 1
}

/** What most programs begin the line with that says what is wrong; a summary often follows. */
const ERROR =
  /\b(?:error|fatal|failed|failure|not found|no such|cannot|can't|unable|denied|exception|panic)\b/i

/** The last line of a step that tells of an error, else the last one that is not empty; null: it printed nothing. */
function errorLineOf(printed: readonly string[]): string | null {
  const lines = printed.map(line => line.trim()).filter(line => line !== '')
  return lines.findLast(line => ERROR.test(line)) ?? lines.at(-1) ?? null
}

function end(lines: readonly string[], log: WorkflowLog): void {
  log.close()
  setFailed(lines.map(line => visible(line, 1000)).join('\n'))
}
