import { isRemote } from '../buildx/dockerfile-path.ts'
import type { GitLocation } from '../git/git.ts'
import { hasChanges } from '../git/local-base.ts'
import { readCommit } from '../git/read-commit.ts'
import { RepositoryRefused } from '../git/repository-refused.ts'
import type { BuildRequest } from '../model/build-request.ts'
import { storedImage } from '../pipeline/baseline/stored-image.ts'
import { keepMeasurement, type KeptMeasurement } from '../pipeline/baseline/stored-measurements.ts'
import { checkoutOf } from '../pipeline/checkout-of.ts'
import type { Checkout, Clock, Storage } from '../pipeline/run-context.ts'
import type { ToolContext } from '../tools/tool-context.ts'
import { localMeasurements } from './baseline-from-options.ts'

/** Keeps what was measured, to be compared with later, when it is of a commit as it is. Says why it could not. */
export async function keepLocally(
  {
    measurement,
    history,
    request,
    image,
  }: KeptMeasurement & {
    readonly request: BuildRequest
    readonly image: string
  },
  context: ToolContext & Storage & Checkout & Clock,
  warn: (message: string) => void,
): Promise<void> {
  if (request.context === '-' || isRemote(request.context)) return
  const place = checkoutOf(request.context, context)
  const sha = await unchangedCommit(place)
  if (sha === null) return
  const { directories } = localMeasurements(context)
  const problem = await keepMeasurement(
    { measurement, history },
    sha,
    { ...storedImage({ image, request }, context.cwd, context.env), moving: [sha] },
    directories,
    context,
  )
  if (problem !== null) warn(`the measurement was not stored, because ${problem}`)
}

/** The commit that is checked out without changes; null where there is none, or git does not read it, of which the baseline has told. */
async function unchangedCommit(place: GitLocation): Promise<string | null> {
  try {
    const head = await readCommit('HEAD', place)
    return head === null || (await hasChanges(place)) ? null : head.sha
  } catch (error) {
    if (error instanceof RepositoryRefused) return null
    throw error
  }
}
