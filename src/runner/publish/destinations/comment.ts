import type { Destination } from '../destination.ts'

/** The comment on the pull request. */
export const comment: Destination = {
  name: 'the comment',
  async publish({ isCommentLost }) {
    await isCommentLost()
  },
}
