import { findingOf } from '../buildx/checks/check-finding.ts'
import type { PipelineEvent } from './pipeline-event.ts'
import type { RunContext } from './run-context.ts'

/** A Dockerfile of a run. */
export interface KnownDockerfile {
  /** What reports call it. */
  readonly dockerfile: string
  /** Null: it is not a file of this machine. */
  readonly text: string | null
}

/**
 * Lets every warning of a build through once: what BuildKit's checks found as findings in the Dockerfile, however many targets are built of
 * it, and others as they are. A build says them again in each of its solves.
 *
 * @param checks whether findings are told as such.
 */
export function tellFindings(
  dockerfiles: readonly KnownDockerfile[],
  checks: boolean,
  onEvent: RunContext['onEvent'],
): RunContext['onEvent'] {
  const said = new Set<string>()
  const once = (event: PipelineEvent, key: string): void => {
    if (!said.has(key)) onEvent(event)
    said.add(key)
  }
  return event => {
    if (event.type !== 'solve' || event.event.type !== 'warning') {
      onEvent(event)
      return
    }
    const { type, dockerfile: text, ...warning } = event.event
    const finding = checks ? findingOf(warning) : null
    const names = finding === null ? [] : namesOf(text, dockerfiles)
    if (finding === null || names.length === 0) once(event, JSON.stringify([type, warning.message]))
    else
      for (const dockerfile of names)
        once({ type: 'finding', dockerfile, finding }, JSON.stringify([dockerfile, finding]))
  }
}

/** The Dockerfiles that a text is of: those that say just that, or the only one there is. */
function namesOf(text: string | null, dockerfiles: readonly KnownDockerfile[]): string[] {
  const same = dockerfiles.filter(each => each.text !== null && each.text === text)
  const unread = dockerfiles.filter(each => each.text === null)
  const names = new Set((same.length > 0 ? same : unread).map(({ dockerfile }) => dockerfile))
  return same.length > 0 || names.size === 1 ? [...names] : []
}
