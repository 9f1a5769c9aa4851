import { hash } from 'node:crypto'
import type { Descriptor } from '../model/descriptor.ts'
import type { ImageCommand } from '../model/image-config.ts'
import { VERSION } from '../model/version.ts'
import { decodeStack, encodeStack, type StackCounts } from './encode-stack.ts'
import { isCount } from './is-count.ts'
import { broken, openPackedFile, packFile } from './packed-file.ts'
import { READING } from './packed-index.ts'
import type { StackedImage } from './stacked-image.ts'

/** To be raised when the format changes, or between two releases something else is made of the same layers: what is stored is not that. */
const FORMAT = 1

/** What a stacked image is kept by: a SHA-256 in hex of all that it is made of, and of what makes it. */
export type StackKey = string

/** @param layers of the image, bottom first. */
export function stackKey(layers: readonly Descriptor[], command: ImageCommand): StackKey {
  const parts = layers.map(({ digest, size }) => `${digest} ${size}`)
  return hash('sha256', JSON.stringify([VERSION, FORMAT, READING, parts, command]))
}

type Header = StackCounts & {
  readonly key: StackKey
  /** Bytes of the body, unpacked. */
  readonly body: number
}

/**
 * A stacked image as it is stored, piece by piece; null for one of which too much is to be said to take it from others.
 *
 * @param most bytes of it, unpacked; null for more.
 */
export function packStack(key: StackKey, image: StackedImage, most: number): AsyncIterable<Buffer> | null {
  const { body, counts } = encodeStack(image)
  if (!body.isForOthers || body.length > most) return null
  const header: Header = { key, ...counts, body: body.length }
  return packFile(header, body.parts())
}

/**
 * A stacked image as {@link packStack} packed it.
 *
 * @param layers how many it has.
 * @throws BrokenFile for another image, a checksum that is wrong, or what no layers make.
 */
export async function unpackStack(packed: Buffer, key: StackKey, layers: number): Promise<StackedImage> {
  const file = openPackedFile(packed)
  file.check()
  const { header } = file
  if (!isHeader(header) || header.key !== key) return broken()
  return decodeStack(await file.unpack(header.body), header, layers) ?? broken()
}

function isHeader(value: unknown): value is Header {
  if (typeof value !== 'object' || value === null) return false
  const { key, files, paths, body } = value as Record<string, unknown>
  return typeof key === 'string' && [files, paths, body].every(isCount)
}
