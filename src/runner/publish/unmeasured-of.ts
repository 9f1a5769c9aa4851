import { BuildFailure } from '../../buildx/solve/build-failure.ts'
import type { Unmeasured } from '../../model/overview.ts'

/**
 * An image that there is not, because of an error, as reports tell it. They are not masked as the log is, so they show what the Dockerfile says and the
 * exit code, and leave BuildKit's own words, which may hold the address of a context with its password, to the log.
 */
export function unmeasuredOf(error: unknown, name: string): Unmeasured {
  if (!(error instanceof BuildFailure)) {
    const reason = 'The step failed before there was an image; see the log.'
    return { name, state: 'failed', reason, where: null }
  }
  const { dockerfile, line, endLine, instruction, exitCode } = error.step
  if (line === null) {
    const reason = 'The build failed before the first line of the Dockerfile; see the log.'
    return { name, state: 'failed', reason, where: null }
  }
  const how = exitCode === null ? 'see the log' : `exit code ${exitCode}`
  return {
    name,
    state: 'failed',
    reason: `The build failed at \`${instruction.replaceAll('`', "'").slice(0, 100)}\`, ${how}.`,
    where: { dockerfile, line, endLine: endLine ?? line, stage: null, instruction },
  }
}
