import { commentOnPullRequest } from '../comment-on-pull-request.ts'
import type { Destination } from '../destination.ts'

/** The comment on the pull request. */
export const comment: Destination = {
  name: 'the comment',
  async publish({ overview, inputs, artifact }, context, log) {
    await commentOnPullRequest(overview, await artifact(), inputs, context, log)
  },
}
