import { normalPlatform, platformParts } from './normal-platform.ts'

/** A platform in its parts, however it is spelled: `windows(10.0.20348.2227)/amd64` is of the kind `windows/amd64`. */
interface PlatformParts {
  /** The name without a version. */
  readonly kind: string
  /** `os.version` as it is, or '' where the name has none. */
  readonly version: string
}

interface Named {
  readonly platform: string
}

/**
 * What each platform of an image was earlier, or null where it is new. A spelling (`linux/amd64/v1`) makes no other platform, and the version of an operating system does not make a
 * platform another one either, since a base image that was patched has a new one: it only tells platforms of one image apart. So
 * the one of the same name comes first, then that of the same build (`10.0.20348`), then the only one of that system and architecture.
 */
export function pairPlatforms<Earlier extends Named>(
  head: readonly Named[],
  earlier: readonly Earlier[],
): (Earlier | null)[] {
  const pairs = new Map<Named, Earlier>()
  const pair = (keyOf: (name: string) => string, isAlone: boolean): void => {
    const paired = new Set<Named>(pairs.values())
    const before = Map.groupBy(
      earlier.filter(each => !paired.has(each)),
      each => keyOf(each.platform),
    )
    const now = Map.groupBy(
      head.filter(each => !pairs.has(each)),
      each => keyOf(each.platform),
    )
    for (const [key, group] of now) {
      const candidates = before.get(key) ?? []
      if (isAlone && (group.length > 1 || candidates.length > 1)) continue
      for (const [at, each] of group.entries()) {
        const candidate = candidates[at]
        if (candidate !== undefined) pairs.set(each, candidate)
      }
    }
  }
  pair(name => name, false)
  pair(buildOf, true)
  pair(name => partsOf(name).kind, true)
  return head.map(each => pairs.get(each) ?? null)
}

/** Whether a platform that somebody wrote is this one: without a version it is each of that kind, with the first parts of one each of that build. */
export function meansPlatform(wanted: string, platform: string): boolean {
  const [asked, is] = [partsOf(wanted), partsOf(platform)]
  if (asked.kind !== is.kind) return false
  return asked.version === '' || `${is.version}.`.startsWith(`${asked.version}.`)
}

/** The name with no more of the version than a patch leaves as it is. */
function buildOf(name: string): string {
  const { kind, version } = partsOf(name)
  return `${kind} ${version.split('.').slice(0, 3).join('.')}`
}

function partsOf(name: string): PlatformParts {
  const { version } = platformParts(name)
  const normal = normalPlatform(name)
  return { kind: version === '' ? normal : normal.replace(`(${version})`, ''), version }
}
