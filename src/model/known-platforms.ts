import leven from 'leven'
import { normalPlatform, OTHER_ARCHITECTURES, OTHER_SYSTEMS, platformParts } from './normal-platform.ts'

/** Systems that Go builds for, by which BuildKit and containerd name platforms. */
const SYSTEMS = words(
  'aix android darwin dragonfly freebsd illumos ios js linux netbsd openbsd plan9 solaris wasi wasip1 windows',
)

/** Architectures that Go builds for. Variants of these are all numbers, such as `v7` and `v8.1`. */
const OF_NUMBERED_VARIANTS = words('amd64 arm arm64')
const OTHERS = words('386 loong64 mips mips64 mips64le mipsle ppc64 ppc64le riscv64 s390x wasm')

/** What images are mostly built for: what a misspelt name is likely to mean. */
const USUAL = [
  ...['amd64', 'arm64', 'arm/v7', 'arm/v6', '386', 'ppc64le', 's390x', 'riscv64'].map(
    each => `linux/${each}`,
  ),
  ...['windows/amd64', 'windows/arm64', 'darwin/amd64', 'darwin/arm64', 'freebsd/amd64', 'wasi/wasm'],
]

/** Letters that may be wrong. */
const FARTHEST = 2

/** A regular expression of what names system and architecture of a platform that a tool builds for, in small letters. */
export function platformPattern(): string {
  const system = oneOf([...SYSTEMS, ...Object.keys(OTHER_SYSTEMS)])
  const [numbered, other] = [OF_NUMBERED_VARIANTS, OTHERS].map(list => oneOf(list.flatMap(spellingsOf)))
  return String.raw`^${system}(\([0-9.]+\))?/(${numbered}(/v?\d(\.\d)?)?|${other}(/[a-z0-9._-]+)?)$`
}

const KNOWN = new RegExp(platformPattern())

/** Whether a name is one of a platform that a tool builds for. `local` is what BuildKit runs on; a system or an architecture may stand alone. */
export function isKnownPlatform(name: string): boolean {
  const { system, architecture } = platformParts(name)
  const alone = ['local', ...SYSTEMS, ...OF_NUMBERED_VARIANTS, ...OTHERS]
  return architecture === undefined ? alone.includes(system) : KNOWN.test(normalPlatform(name))
}

/** The platform that was probably meant, or null when none is near: first one with the same letters in another order. */
export function nearestPlatform(name: string): string | null {
  const written = name.trim().toLowerCase().slice(0, 60)
  const near = USUAL.map(each => ({ each, distance: leven(written, each, { maxDistance: FARTHEST + 1 }) }))
    .filter(({ distance }) => distance <= FARTHEST)
    .toSorted((a, b) => a.distance - b.distance)
  const [best] = [...near.filter(({ each }) => lettersOf(each) === lettersOf(written)), ...near]
  return best?.each ?? null
}

function words(text: string): readonly string[] {
  return text.split(' ')
}

function oneOf(texts: readonly string[]): string {
  return `(${texts.join('|')})`
}

function spellingsOf(architecture: string): string[] {
  const others = Object.entries(OTHER_ARCHITECTURES).filter(([, [own]]) => own === architecture)
  return [architecture, ...others.map(([name]) => name)]
}

function lettersOf(text: string): string {
  return Array.from(text).toSorted().join('')
}

/** Whether a platform that was asked for is one of an image. A variant counts where both name one, since engines run lower ones. */
export function isSamePlatform(asked: string, own: string): boolean {
  const [wanted, is] = [platformParts(asked), platformParts(own)]
  const hasVariants = wanted.variant !== undefined && is.variant !== undefined
  return (
    wanted.system === is.system &&
    wanted.architecture === is.architecture &&
    (!hasVariants || wanted.variant === is.variant)
  )
}
