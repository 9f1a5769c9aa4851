import { suggestedFixes } from '../../../pipeline/suggested-fixes.ts'
import { publishSuggestions } from '../../../publish/publish-suggestions.ts'
import { runComment } from '../run-comment.ts'
import type { Destination } from '../destination.ts'
import { openGitHubApi } from '../open-github-api.ts'

/** Fixes as suggestions on lines of the pull request, where they are asked for. */
export const suggestions: Destination = {
  name: 'the suggestions',
  async publish({ made, inputs }, { env, signal }) {
    // What an image needs that was not measured, nobody knows.
    if (!inputs.suggest || made === null || made.result.unmeasured.length > 0) return
    const comment = runComment({ ...inputs, comment: { ...inputs.comment, mode: 'always' } }, env, false)
    if (comment === null || comment.target.readOnly === true) return
    const wanted = made.result.images.flatMap(({ built }) => suggestedFixes(built))
    await publishSuggestions(wanted, comment.target, openGitHubApi(env, comment.token, signal))
  },
}
