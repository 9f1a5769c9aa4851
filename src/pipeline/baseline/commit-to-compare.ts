import { ToolError } from '../../errors/tool-error.ts'
import type { BaseCommit } from '../../git/base-commit.ts'
import { findBaseCommit } from '../../git/find-base-commit.ts'
import type { GitLocation } from '../../git/git.ts'
import { RepositoryRefused } from '../../git/repository-refused.ts'
import type { RunEvent } from '../../git/run-event.ts'
import type { RunContext } from '../run-context.ts'

/**
 * The commit that a run is compared with. Where git cannot tell, that is the reason why there is none, and no end of the run; a
 * repository that git does not read is warned of, since the user can change that.
 */
export async function commitToCompare(
  event: RunEvent,
  place: GitLocation,
  onEvent: RunContext['onEvent'],
): Promise<BaseCommit> {
  try {
    return await findBaseCommit(event, place)
  } catch (error) {
    if (!(error instanceof ToolError) || place.signal.aborted) throw error
    if (!(error instanceof RepositoryRefused)) return { kind: 'unknown', reason: error.message }
    onEvent({ type: 'warning', message: `There is no baseline to compare with: ${error.message}` })
    return { kind: 'unknown', reason: error.message, warned: true }
  }
}
