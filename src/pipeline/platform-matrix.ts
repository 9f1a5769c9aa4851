import type { BuildRequest } from '../model/build-request.ts'
import { isSamePlatform } from '../model/known-platforms.ts'

/**
 * Whether a build is that of a job in a matrix of platforms: others build the other platforms of the image.
 *
 * @param matrix values of this job; where none of them is its platforms, the matrix is not one of platforms.
 */
export function isOfPlatformMatrix(
  { platforms = [] }: Pick<BuildRequest, 'platforms'>,
  matrix: readonly string[],
): boolean {
  return platforms.length > 0 && matrix.some(value => namesAll(value, platforms))
}

/** `amd64` of `linux/amd64`. */
export function architectureOf(platform: string): string {
  return platform.split('/')[1] ?? platform
}

/** Whether a value of a matrix is what is built for: `linux/arm64`, `linux/amd64,linux/arm64`, `arm64`. */
function namesAll(value: string, platforms: readonly string[]): boolean {
  const parts = value.split(',').map(part => part.trim())
  return platforms.every(each =>
    parts.some(part => isSamePlatform(part, each) || part === architectureOf(each)),
  )
}
