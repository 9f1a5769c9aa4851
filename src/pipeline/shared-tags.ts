import { publishedOutputs } from '../buildx/parse-output.ts'
import type { BuildRequest } from '../model/build-request.ts'
import { readGoFlag } from '../text/go-flag.ts'
import { quoteText } from '../text/quote-text.ts'
import { architectureOf, isOfPlatformMatrix } from './platform-matrix.ts'

/**
 * Warnings of tags under which the jobs of a matrix push different platforms: each push replaces the whole image, so that the last job's
 * platform is the only one left.
 *
 * @param matrix values of this job.
 */
export function sharedTags(
  requests: readonly Pick<BuildRequest, 'platforms' | 'tags' | 'outputs' | 'push'>[],
  matrix: readonly string[],
): readonly string[] {
  const shared = requests.flatMap(request => {
    const { platforms = [] } = request
    return isOfPlatformMatrix(request, matrix)
      ? pushedTags(request).filter(tag => !platforms.every(each => isIn(tag, each)))
      : []
  })
  return [...new Set(shared)].map(
    tag =>
      `Each job of this matrix pushes its platform under ${quoteText(tag)}, so only that of the last one stays; push by digest and merge the jobs (input \`merge\`), or put the platform into the tag`,
  )
}

/** Tags that are set in the registry, and not those of an output that is pushed by its digest alone. */
function pushedTags(request: Pick<BuildRequest, 'tags' | 'outputs' | 'push'>): string[] {
  const { tags = [] } = request
  return publishedOutputs(request)
    .filter(({ attributes }) => readGoFlag(attributes.get('push-by-digest') ?? 'false') !== true)
    .flatMap(({ attributes }) => attributes.get('name')?.split(',') ?? tags)
}

function isIn(tag: string, platform: string): boolean {
  return tag.includes(architectureOf(platform))
}
