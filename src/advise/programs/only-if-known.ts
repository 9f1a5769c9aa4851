import type { Words } from '../../model/advice.ts'
import type { Finding } from '../finding.ts'
import type { StartedPrograms } from './started-programs.ts'

/** Of a finding that takes away what a program could start: a hint, with the reason, where it is not known what the sources start. */
export function onlyIfKnown<Part extends Pick<Finding, 'edits' | 'reason'>>(
  finding: Part,
  { unknown }: Pick<StartedPrograms, 'unknown'>,
): Part {
  if (unknown === null || finding.edits == null) return finding
  const reason: Words = [...finding.reason, '; ', ...unknown]
  return { ...finding, edits: null, reason }
}
