import { ImageError } from '../errors/image-error.ts'
import { formatPlatform } from '../model/format-platform.ts'
import { messages } from './messages.ts'
import { openImage } from './open-image.ts'
import { type ArchiveOptions } from './open-archive.ts'
import { collect } from './read-small-file.ts'

/** Bytes. */
const LARGEST = 4 * 1024 * 1024

/**
 * How containers of an image run, as its config says it: user, environment, command and so on (image spec, config.md, "config").
 * Untrusted, and it may hold secrets.
 *
 * @param platform as {@link formatPlatform} writes it.
 * @throws what opening throws; ImageError when the image has no such platform, or no config that is JSON.
 */
export async function readRunConfig(
  location: string,
  platform: string,
  options: ArchiveOptions,
): Promise<Readonly<Record<string, unknown>>> {
  const source = await openImage(location, options)
  try {
    const image = source.platforms.find(({ config }) => formatPlatform(config.platform) === platform)
    if (image === undefined) throw new ImageError(messages.platformMissing(platform))
    const blob = await source.openBlob(image.manifest.config)
    const bytes = await collect(blob.stream(), LARGEST, 'the config')
    const { config = {} } = JSON.parse(bytes.toString('utf8')) as { config?: Record<string, unknown> | null }
    return config ?? {}
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause
    throw new ImageError(messages.configNotJson, { cause })
  } finally {
    await source.close()
  }
}
