import { stripVTControlCharacters } from 'node:util'
import { BuildFailure } from '../../buildx/solve/build-failure.ts'
import type { Unmeasured } from '../../model/overview.ts'
import { visible } from '../../text/escape/visible.ts'
import { hideSecrets } from '../../text/hide-secrets.ts'

/** Characters of a line that are shown. */
const LONGEST_LINE = 300

/**
 * An image that there is not, because of an error, as reports tell it. They are not masked as the log is, so they show what the Dockerfile says, the
 * exit code and what the step printed last without anything that may be a secret. BuildKit's own words, which may hold the address of a
 * context with its password, are left to the log.
 *
 * @param secrets values that must not be shown.
 */
export function unmeasuredOf(error: unknown, name: string, secrets: readonly string[]): Unmeasured {
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
    ...(exitCode !== null && { log: tailOf(error.step.log, secrets) }),
  }
}

function tailOf(printed: readonly string[], secrets: readonly string[]): string[] {
  return printed
    .map(line => visible(hideSecrets(stripVTControlCharacters(line), secrets).trimEnd(), LONGEST_LINE))
    .filter(line => line !== '')
}
