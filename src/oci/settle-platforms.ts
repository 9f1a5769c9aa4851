import type { Platform } from '../model/descriptor.ts'
import { formatPlatform } from '../model/format-platform.ts'
import { quoteText } from '../text/quote-text.ts'
import type { PlatformImage } from './image-source.ts'

export interface SettledPlatforms {
  readonly images: readonly PlatformImage[]
  /** What the index calls something else than the image itself does: sentences, safe to print. */
  readonly notes: readonly string[]
}

/**
 * The images of an index, each with the platform that it is of: what its config says, since that is what runs, and what the index says
 * where the config is silent. Only where the config's name is another image's, too, an image is what the index calls it.
 *
 * Left out are those of an unknown platform as long as another one says more, and those that need a feature of the system (a
 * snapshotter's own format, say) beside one of the same platform that does not.
 */
export function settlePlatforms(found: readonly PlatformImage[]): SettledPlatforms {
  const all = found.map(image => ({ image, listed: listedPlatform(image), own: ownPlatform(image) }))
  const known = all.filter(({ own }) => own.os !== 'unknown')
  const kept = withoutFeatures(known.length > 0 ? known : all)
  const settled = kept.map(each => {
    const name = formatPlatform(each.own)
    const isTaken = kept.some(other => other !== each && formatPlatform(other.own) === name)
    return { ...each, platform: isTaken && each.listed !== null ? each.listed : each.own }
  })
  return {
    images: settled.map(({ image, platform }) => ({ ...image, config: { ...image.config, platform } })),
    notes: settled.flatMap(({ listed, own, platform }) =>
      listed === null || isSameMachine(listed, own) ? [] : [mislabelled(listed, own, platform)],
    ),
  }
}

interface Settling {
  readonly image: PlatformImage
  /** What the index says, if anything. */
  readonly listed: Platform | null
  /** What the config says. */
  readonly own: Platform
}

function listedPlatform({ descriptor: { platform } }: PlatformImage): Platform | null {
  return platform === undefined || platform.os === 'unknown' ? null : platform
}

/** The config's, with what only the index says of it. */
function ownPlatform(image: PlatformImage): Platform {
  const { platform: own } = image.config
  const listed = listedPlatform(image)
  if (listed === null) return own
  if (own.os === 'unknown') return listed
  return isSameMachine(listed, own) ? { ...own, ...listed } : own
}

function isSameMachine(one: Platform, other: Platform): boolean {
  return one.os === other.os && one.architecture === other.architecture
}

/** The index of an image in two formats lists it twice; whoever knows nothing of the other format takes the plain one. */
function withoutFeatures(all: readonly Settling[]): readonly Settling[] {
  const plain = new Set(all.filter(each => !needsFeatures(each)).map(({ own }) => formatPlatform(own)))
  return all.filter(each => !needsFeatures(each) || !plain.has(formatPlatform(each.own)))
}

function needsFeatures({ image, own }: Settling): boolean {
  return (image.descriptor.platform?.osFeatures ?? own.osFeatures ?? []).length > 0
}

function mislabelled(listed: Platform, own: Platform, shown: Platform): string {
  const [says, is, as] = [listed, own, shown].map(each => quoteText(formatPlatform(each)))
  return `The index lists an image as ${says} whose own config says ${is}: it is shown as ${as}.`
}
