import { publishedOutputs } from '../buildx/parse-output.ts'
import type { BuildRequest } from '../model/build-request.ts'
import { isSamePlatform } from '../model/known-platforms.ts'
import { readGoFlag } from '../text/go-flag.ts'
import { quoteText } from '../text/quote-text.ts'

/**
 * Warnings of tags under which the jobs of a matrix push different platforms: each push replaces the whole image, so that the last job's
 * platform is the only one left.
 *
 * @param matrix values of this job; where none of them is its platforms, the matrix is not one of platforms.
 */
export function sharedTags(
  requests: readonly Pick<BuildRequest, 'platforms' | 'tags' | 'outputs' | 'push'>[],
  matrix: readonly string[],
): readonly string[] {
  const shared = requests.flatMap(request => {
    const { platforms = [] } = request
    const isOfMatrix = platforms.length > 0 && matrix.some(value => namesAll(value, platforms))
    return isOfMatrix ? pushedTags(request).filter(tag => !platforms.every(each => isIn(tag, each))) : []
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

/** Whether a value of a matrix is what is built for: `linux/arm64`, `linux/amd64,linux/arm64`, `arm64`. */
function namesAll(value: string, platforms: readonly string[]): boolean {
  const parts = value.split(',').map(part => part.trim())
  return platforms.every(each =>
    parts.some(part => isSamePlatform(part, each) || part === architectureOf(each)),
  )
}

function isIn(tag: string, platform: string): boolean {
  return tag.includes(architectureOf(platform))
}

function architectureOf(platform: string): string {
  return platform.split('/')[1] ?? platform
}
