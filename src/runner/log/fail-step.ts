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
    end([first], log)
  } else if (machine !== null || [InputError, ToolError, ImageError].some(kind => error instanceof kind))
    end(lines, log)
  else {
    log.lines((error instanceof Error ? (error.stack ?? '') : '').split('\n'))
    end([`slim-build itself failed, please report it: ${first}`], log)
  }
}

function end(lines: readonly string[], log: WorkflowLog): void {
  log.close()
  setFailed(lines.map(line => visible(line, 1000)).join('\n'))
}
