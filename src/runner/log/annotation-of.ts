import type { CheckFinding } from '../../buildx/checks/check-finding.ts'
import type { Annotation } from './workflow-log.ts'

/** A finding in the Dockerfile as GitHub shows it: on its line, under the name of the check. */
export function annotationOf(
  dockerfile: string,
  { rule, message, url, line, endLine }: CheckFinding,
): Annotation {
  return {
    file: dockerfile,
    line,
    endLine,
    title: rule,
    message: url === null ? message : `${message} (${url})`,
  }
}
