import { checkCommit, clearFailedBake } from '../check-commit.ts'
import type { Destination } from '../destination.ts'

/** A check of each image at the commit. */
export const check: Destination = {
  name: 'the check',
  async publish({ overview, identities, inputs, made, artifact, isCommentLost }, context, log) {
    const own = await artifact()
    // What it throws was told where the comment was written.
    const isLost = await isCommentLost().catch(() => true)
    for (const [index, image] of [...overview.reports, ...overview.unmeasured].entries())
      await checkCommit(
        image,
        inputs,
        context,
        log,
        { identity: identities[index] ?? inputs.built, own },
        isLost,
      )
    if (made !== null && inputs.bake !== null)
      await clearFailedBake({ ...inputs, identity: inputs.built }, context, log, own)
  },
}
