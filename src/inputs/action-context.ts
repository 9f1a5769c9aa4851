import type { CommitContext } from '../model/commit-context.ts'
import type { AttestationContext } from './attestations.ts'

/** What the run knows besides its inputs. The runner reads it from the environment and the event, once. */
export interface ActionContext {
  /** Absolute path: where relative paths start. */
  readonly workspace: string
  /** The repository is checked out in the workspace. */
  readonly checkedOut: boolean
  /** The event that gives the run secrets, although strangers may have written what is checked out; null for all others. */
  readonly privilegedBy: string | null
  /** Null outside of GitHub. */
  readonly commit: CommitContext | null
  readonly attestation: AttestationContext
}
