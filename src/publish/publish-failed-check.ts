import type { Unmeasured } from '../model/overview.ts'
import { renderMarkdown } from '../report/render-markdown.ts'
import { visible } from '../text/escape/visible.ts'
import type { CheckLocation } from './check-location.ts'
import { checkName } from './check-name.ts'
import type { GitHubApi } from './github-api.ts'
import { postCheck } from './post-check.ts'

/**
 * Shows at a commit that an image has no size, most often because its build failed.
 *
 * @param links where.
 * @returns a sentence for a warning when GitHub's API failed.
 */
export async function publishFailedCheck(
  image: Unmeasured,
  links: CheckLocation,
  api: GitHubApi,
): Promise<string | null> {
  const check = {
    name: checkName(image.name, image.leg ?? null),
    conclusion: 'failure',
    state: 'failure',
    title: failedTitle(image),
    summary: renderMarkdown({ reports: [], unmeasured: [image] }, { links }),
  } as const
  return await postCheck(check, links, api)
}

/** `build failed at Dockerfile:14`; it fits a commit status. */
function failedTitle({ state, where }: Unmeasured): string {
  if (state !== 'failed') return 'not measured'
  return where === null ? 'build failed' : `build failed at ${visible(where.dockerfile, 100)}:${where.line}`
}
