import type { Edit } from '../../model/edit.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import type { AdviceContext } from '../finding.ts'
import { stripCommand } from '../strip-command.ts'
import { addToStage } from './add-instruction.ts'
import { appendCommand } from './add-to-run.ts'
import { sourceLine } from './source-line.ts'
import { isRoot, userAtEnd } from './stage-user.ts'

/** Files by their names in one command; who has more of them writes a script. */
const MOST = 10

interface Stripping {
  /** Layer paths where the line runs. */
  readonly paths: readonly string[]
  /** What brings `strip`; '' where it is there. */
  readonly before: string
}

/** Takes the symbols off in the RUN that makes the files: whoever makes them may do so. */
export function stripInRun(
  image: PlatformMeasurement,
  line: number,
  { paths, before }: Stripping,
  context: AdviceContext,
): Edit[] | null {
  if (paths.length > MOST) return null
  return appendCommand(image, line, before + stripCommand(paths), context)
}

/** Takes them off at the end of a stage that is copied from, where the files are as they are copied. */
export function stripInStage(
  image: PlatformMeasurement,
  last: number,
  { paths, before }: Stripping,
  context: AdviceContext,
): Edit[] | null {
  const found = sourceLine(image, last, context)
  if (found === null || paths.length > MOST || !isRoot(userAtEnd(found) ?? 'root')) return null
  return addToStage(found, `RUN ${before}${stripCommand(paths)}`)
}
