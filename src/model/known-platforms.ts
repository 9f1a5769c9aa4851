import leven from 'leven'
import { platformParts } from './normal-platform.ts'

/** Systems and architectures that Go builds for, by which BuildKit and containerd name platforms. */
const SYSTEMS = new Set(
  'aix android darwin dragonfly freebsd illumos ios js linux netbsd openbsd plan9 solaris wasi wasip1 windows'.split(
    ' ',
  ),
)
const ARCHITECTURES = new Set(
  '386 amd64 arm arm64 loong64 mips mips64 mips64le mipsle ppc64 ppc64le riscv64 s390x wasm'.split(' '),
)

/** What images are mostly built for: what a misspelt name is likely to mean. */
const USUAL = [
  ...['amd64', 'arm64', 'arm/v7', 'arm/v6', '386', 'ppc64le', 's390x', 'riscv64'].map(
    each => `linux/${each}`,
  ),
  ...['windows/amd64', 'windows/arm64', 'darwin/amd64', 'darwin/arm64', 'freebsd/amd64', 'wasi/wasm'],
]

/** Letters that may be wrong. */
const FARTHEST = 2

/** Whether a name is one of a platform that a tool builds for. `local` is what BuildKit runs on; a system or an architecture may stand alone. */
export function isKnownPlatform(name: string): boolean {
  const { system, architecture } = platformParts(name)
  if (architecture === undefined)
    return system === 'local' || SYSTEMS.has(system) || ARCHITECTURES.has(system)
  return SYSTEMS.has(system) && ARCHITECTURES.has(architecture)
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
