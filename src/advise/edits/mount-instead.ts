import type { DockerfileText } from '../../edit/dockerfile-text.ts'
import type { Edit } from '../../model/edit.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import type { AdviceContext } from '../finding.ts'
import { addFlags } from './add-to-run.ts'
import { removeInstruction } from './remove-instruction.ts'
import { sourceLine } from './source-line.ts'

/** What is mounted in some lines, and no longer copied. */
export interface MountInstead {
  /** The COPY, by its index in the platform's `lines`. */
  readonly line: number
  /** The RUN that need what it copied. */
  readonly users: readonly number[]
  readonly mounts: readonly { readonly flag: string }[]
  /** Whether a text calls what was copied. */
  readonly isNamed: (text: string) => boolean
}

/**
 * Takes a COPY out, and mounts what it copied in the lines that need it.
 *
 * @returns null where that is not certain: an instruction that is no step of the build names it, too.
 */
export function withMounts(
  image: PlatformMeasurement,
  { line, users, mounts, isNamed }: MountInstead,
  context: AdviceContext,
): Edit[] | null {
  const found = sourceLine(image, line, context)
  if (found === null || isStarted(found.dockerfile, isNamed)) return null
  const flags = mounts.map(({ flag }) => flag)
  const edits = users.map(user => addFlags(image, user, flags, context))
  return edits.every(each => each !== null) ? [removeInstruction(found), ...edits.flat()] : null
}

function isStarted({ text, instructions }: DockerfileText, isNamed: MountInstead['isNamed']): boolean {
  return instructions.some(
    ({ keyword, start, end }) =>
      /^(?:CMD|ENTRYPOINT|HEALTHCHECK|ONBUILD)$/.test(keyword) && isNamed(text.slice(start, end)),
  )
}
