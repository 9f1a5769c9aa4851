/** Other names of systems. */
export const OTHER_SYSTEMS: Readonly<Record<string, string>> = { macos: 'darwin' }

/** Other names of architectures, with the variant that they stand for. */
export const OTHER_ARCHITECTURES: Readonly<
  Record<string, readonly [architecture: string, variant?: string]>
> = {
  i386: ['386', ''],
  x86_64: ['amd64'],
  'x86-64': ['amd64'],
  aarch64: ['arm64'],
  armhf: ['arm', 'v7'],
  armel: ['arm', 'v6'],
}

/** Variants that are the architecture itself, which containerd leaves out. */
const ITSELF: Readonly<Record<string, string>> = { amd64: 'v1', arm64: 'v8' }

/** What containerd takes arm for where no variant is said. */
const USUAL_ARM = 'v7'

/** A platform in the words that containerd has for it. */
export interface NormalPlatform {
  readonly system: string
  /** `os.version` as it is, or '' where the name has none. */
  readonly version: string
  /** Undefined where the name is one word alone. */
  readonly architecture: string | undefined
  /** Undefined where none is said, or the one that is the architecture itself (`v1` of amd64, `v8` of arm64). */
  readonly variant: string | undefined
}

/**
 * The one name of a platform, however it is spelled: `linux/amd64/v1` is `linux/amd64`, and `linux/arm` is `linux/arm/v7`
 * (containerd's platforms, "Normalization").
 */
export function normalPlatform(name: string): string {
  const { version, ...parts } = platformParts(name)
  const system = version === '' ? parts.system : `${parts.system}(${version})`
  const variant = parts.variant ?? (parts.architecture === 'arm' ? USUAL_ARM : undefined)
  return [system, parts.architecture, variant].filter(part => part !== undefined).join('/')
}

/** The parts of a name; what stands behind the third part belongs to it, since names are untrusted. */
export function platformParts(name: string): NormalPlatform {
  const [first = '', second, ...rest] = name.trim().toLowerCase().split('/')
  const [, system = first, version = ''] = /^([^()]*)\(([^()]*)\)$/.exec(first) ?? []
  const written = rest.length === 0 ? undefined : rest.join('/')
  // A name of one word is a system, or an architecture of any system.
  if (second === undefined)
    return { system: ownName(system), version, architecture: undefined, variant: undefined }
  const [architecture, implied] = architectureNames(second)
  return {
    system: ownName(system),
    version,
    architecture,
    variant: variantOf(architecture, implied ?? written),
  }
}

function ownName(word: string): string {
  const system = Object.hasOwn(OTHER_SYSTEMS, word) ? OTHER_SYSTEMS[word] : undefined
  return system ?? architectureNames(word)[0]
}

function architectureNames(word: string): readonly [architecture: string, variant?: string] {
  const other = Object.hasOwn(OTHER_ARCHITECTURES, word) ? OTHER_ARCHITECTURES[word] : undefined
  return other ?? [word]
}

function variantOf(architecture: string, written: string | undefined): string | undefined {
  if (written === undefined || written === '') return undefined
  const isOfArm = architecture === 'arm' || architecture === 'arm64'
  const variant = isOfArm && /^\d$/.test(written) ? `v${written}` : written
  return variant === ITSELF[architecture] ? undefined : variant
}
