import { zstdCompressSync } from 'node:zlib'
import {
  type ImageFiles,
  type ImageInput,
  layoutFiles,
  type LayerInput,
  writeImage,
} from '../image-writer.ts'
import { type TarInput, writeTar } from '../tar-writer.ts'

/** An image of at most ten megabytes that is made to be expensive to measure. */
export interface HostileImage {
  readonly name: string
  /** The files of a layout directory, or the bytes of an archive. Called once, since it may take seconds. */
  make(): ImageFiles | Buffer
}

/** Some bytes, so many times. */
export interface Repeated {
  readonly bytes: Buffer
  readonly times: number
}

const FRAME = 8 * 1024 * 1024

/** A zstd stream with a frame for each part; what repeats is packed once, so a gigabyte takes milliseconds. */
export function zstdOf(...parts: readonly (Buffer | Repeated)[]): Buffer {
  return Buffer.concat(parts.flatMap(framesOf))
}

function framesOf(part: Buffer | Repeated): Buffer[] {
  if (Buffer.isBuffer(part)) return [zstdCompressSync(part)]
  const { bytes, times } = part
  const together = Math.max(1, Math.min(times, Math.floor(FRAME / bytes.length)))
  const frame = zstdCompressSync(Buffer.concat(new Array<Buffer>(together).fill(bytes)))
  const rest = times % together
  return [
    ...new Array<Buffer>(Math.floor(times / together)).fill(frame),
    ...(rest === 0 ? [] : framesOf({ bytes, times: rest })),
  ]
}

/** A layer whose blob is a zstd stream. Its diffID is not known, so the config must name none. */
export function zstdLayer(...parts: readonly (Buffer | Repeated)[]): LayerInput {
  return { tar: Buffer.alloc(0), blob: zstdOf(...parts), compression: 'zstd' }
}

/** The files of an image of such layers, without diffIDs. */
export function imageOf(layers: readonly LayerInput[], more: Partial<ImageInput> = {}): ImageFiles {
  const config = { rootfs: { type: 'layers', diff_ids: [] }, ...more.config }
  return layoutFiles([writeImage({ layers, ...more, config })])
}

/** The files of an image with one layer of some entries. */
export function imageWith(entries: Iterable<TarInput>): ImageFiles {
  return imageOf([zstdLayer(writeTar(entries))])
}

/** So many values. */
export function times<Value>(count: number, make: (index: number) => Value): Value[] {
  return Array.from({ length: count }, (_, index) => make(index))
}

/** The header of a file whose content follows as a part of its own, and must be a multiple of 512 bytes. */
export function headerOf(path: string, size: number): Buffer {
  return writeTar([{ path, claimedSize: size }], { endBlocks: 0 })
}

/** The end of a tar. */
export const END = Buffer.alloc(1024)
