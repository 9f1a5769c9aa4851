import type { BuildRequest } from '../../model/build-request.ts'

/**
 * A target's own values as overrides. Lists are said in full: buildx adds to what was said of one key before, and an empty one takes
 * away what the files say.
 */
export function targetOverrides(name: string, request: BuildRequest, outputs: readonly string[]): string[] {
  const { cacheFrom = [], cacheTo = [], attests = [], noCacheFilters = [], noCache, pull } = request
  return [
    ...listOverride(name, 'output', outputs),
    ...listOverride(name, 'cache-from', cacheFrom),
    ...listOverride(name, 'cache-to', cacheTo),
    ...attests.map(attest => `${name}.attest=${attest}`),
    ...listOverride(name, 'no-cache-filter', noCacheFilters),
    `${name}.no-cache=${noCache === true}`,
    `${name}.pull=${pull === true}`,
  ]
}

function listOverride(name: string, key: string, values: readonly string[]): string[] {
  return (values.length === 0 ? [''] : values).map(value => `${name}.${key}=${value}`)
}
