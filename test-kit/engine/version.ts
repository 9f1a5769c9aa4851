/**
 * The first dotted number in what a program prints as its version. Distributions surround it with much else:
 * `github.com/docker/buildx 0.29.1+ds1-4 0.29.1+ds1-4`. Null when there is none.
 */
export function parseVersion(text: string): number[] | null {
  const match = /(?:^|[\s:v])v?(\d+(?:\.\d+)+)/.exec(text)
  return match?.[1]?.split('.').map(Number) ?? null
}

/** Compares number by number, so that 0.9 is older than 0.19. */
export function versionAtLeast(version: readonly number[], least: readonly number[]): boolean {
  const length = Math.max(version.length, least.length)
  for (let index = 0; index < length; index++) {
    const difference = (version[index] ?? 0) - (least[index] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return true
}
