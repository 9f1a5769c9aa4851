import { suggestedFixes } from '../../../pipeline/suggested-fixes.ts'
import { publishSuggestions } from '../../../publish/publish-suggestions.ts'
import { commentPlace } from '../comment-place.ts'
import type { Destination } from '../destination.ts'
import { openGitHubApi } from '../open-github-api.ts'

/** Fixes as suggestions on lines of the pull request, where they are asked for. */
export const suggestions: Destination = {
  name: 'the suggestions',
  async publish({ made, inputs }, { env, signal }) {
    // What an image needs that was not measured, nobody knows.
    if (!inputs.suggest || made === null || made.result.unmeasured.length > 0) return
    const place = commentPlace({ ...inputs, comment: { ...inputs.comment, mode: 'always' } }, env, false)
    if (place === null || place.target.readOnly === true) return
    const wanted = made.result.images.flatMap(({ built }) => suggestedFixes(built))
    await publishSuggestions(wanted, place.target, openGitHubApi(env, place.token, signal))
  },
}
