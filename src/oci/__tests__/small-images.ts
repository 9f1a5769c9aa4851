import { afterAll, expect } from '@jest/globals'
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import {
  archiveOf,
  type ImageFiles,
  type ImageInput,
  writeFiles,
  writeImage,
} from '../../../test-kit/image-writer.ts'
import { writeTar } from '../../../test-kit/tar-writer.ts'
import type { ImageError } from '../../errors/image-error.ts'
import type { InputError } from '../../errors/input-error.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import { formatPlatform } from '../../model/format-platform.ts'
import type { ImageSource } from '../image-source.ts'
import { openImage } from '../open-image.ts'
import { verifyContent } from '../verify-content.ts'

/** A directory for the files of one test file; it goes when its tests are done. */
export const work = mkdtempSync(path.join(tmpdir(), 'open-image-'))
export const tempDir = path.join(work, 'temp')
mkdirSync(tempDir)
afterAll(() => {
  rmSync(work, { recursive: true })
})
let count = 0

export const tarA = writeTar([{ path: 'a', content: 'A'.repeat(5000) }])
export const tarB = writeTar([{ path: 'b', content: 'B'.repeat(3000) }])
export const amd64 = image({})
export const arm64 = image({ platform: { os: 'linux', architecture: 'arm64', variant: 'v8' } })

/** An image of two small layers, gzip and zstd, for linux/amd64 unless the input says otherwise. */
export function image(input: Partial<ImageInput>) {
  return writeImage({ layers: [{ tar: tarA }, { tar: tarB, compression: 'zstd' }], ...input })
}

/** A path in the work directory that nothing has yet. */
export function newPath(): string {
  return path.join(work, String(count++))
}

export function inDirectory(files: ImageFiles): string {
  const directory = newPath()
  writeFiles(directory, files)
  return directory
}

export function inArchive(files: ImageFiles, pack = (tar: Buffer) => tar): string {
  const file = newPath()
  writeFileSync(file, pack(archiveOf(files)))
  return file
}

/** Where the files of an image may be: what puts them there, by its name. */
export const WAYS: readonly (readonly [string, (files: ImageFiles) => string])[] = [
  ['a directory', inDirectory],
  ['a tar', files => inArchive(files)],
  ['a gzip-compressed tar', files => inArchive(files, gzipSync)],
  ['a zstd-compressed tar', files => inArchive(files, zstdCompressSync)],
]

/** Opens an image, uses it, and closes it whatever happens. */
export async function opened<T>(location: string, use: (source: ImageSource) => Promise<T> | T): Promise<T> {
  const source = await openImage(location, { tempDir })
  try {
    return await use(source)
  } finally {
    await source.close()
  }
}

export function platformsOf(source: ImageSource): string[] {
  return source.platforms.map(({ config }) => formatPlatform(config.platform))
}

/** A blob, read against size and digest. */
export async function bytesOf(source: ImageSource, descriptor: Descriptor): Promise<Buffer> {
  const blob = await source.openBlob(descriptor)
  return await buffer(verifyContent(blob.stream(), descriptor))
}

/** Reads every layer of every platform against its digest. */
export async function readAll(source: ImageSource): Promise<number> {
  let total = 0
  for (const { manifest } of source.platforms) {
    for (const layer of manifest.layers) total += (await bytesOf(source, layer)).length
  }
  return total
}

/** Opening the image and reading all of it fails with this kind of error and message. */
export function refused(
  location: string,
  kind: typeof ImageError | typeof InputError,
  message: RegExp,
): Promise<void> {
  return assert.rejects(opened(location, readAll), error => {
    assert.ok(error instanceof kind, String(error))
    expect(error.message).toMatch(message)
    return true
  })
}
