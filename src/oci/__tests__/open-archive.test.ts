import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { archiveOf, blobPath, type ImageFiles, layoutFiles } from '../../../test-kit/image-writer.ts'
import fc, { trials } from '../../../test-kit/properties.ts'
import { writeTar } from '../../../test-kit/tar-writer.ts'
import { ImageError } from '../../errors/image-error.ts'
import { InputError } from '../../errors/input-error.ts'
import { openArchive } from '../open-archive.ts'
import {
  amd64,
  image,
  inArchive,
  newPath,
  opened,
  readAll,
  refused,
  tarA,
  tarB,
  tempDir,
} from './small-images.ts'

describe('an archive', () => {
  it('is found under whatever form of a path its members have, the last of a path holding', async () => {
    const files = [...layoutFiles([amd64])] as [string, Buffer][]
    const wrong = files.map(([name]) => ({ path: name, content: 'wrong' }))
    const right = files.map(([name, content]) => ({ path: `./${name}`, content, longNames: 'gnu' as const }))
    const file = newPath()
    writeFileSync(file, writeTar([{ path: 'blobs', type: 'directory' }, ...wrong, ...right]))
    await opened(file, readAll)
  })

  it('is read when it has PAX names and sizes, base-256 sizes and global headers', async () => {
    const entries = ([...layoutFiles([amd64])] as [string, Buffer][]).map(([name, content], at) => ({
      path: name,
      content,
      longNames: 'pax' as const,
      sizeIn: (['pax', 'base256', 'octal'] as const)[at % 3]!,
    }))
    const file = newPath()
    writeFileSync(file, writeTar([{ globalPax: [['path', 'elsewhere']] }, ...entries]))
    await opened(file, readAll)
  })

  it('is not unpacked: nothing is written unless it is compressed, and that goes with close', async () => {
    const seen = (location: string) => opened(location, () => readdirSync(tempDir).length)
    expect(await seen(inArchive(layoutFiles([amd64])))).toBe(0)
    expect(await seen(inArchive(layoutFiles([amd64]), gzipSync))).toBe(1)
    expect(readdirSync(tempDir)).toHaveLength(0)
  })

  it.each([
    ['gzip', gzipSync],
    ['zstd', zstdCompressSync],
  ])('is read to its end when %s compressed it in parts', async (_, compress) => {
    const parts = (tar: Buffer): Buffer =>
      Buffer.concat([0, 1000, 1001].map((at, index, all) => compress(tar.subarray(at, all[index + 1]))))
    await opened(inArchive(layoutFiles([amd64]), parts), readAll)
  })

  it('never leads to files of the machine, whatever its links say', async () => {
    const links = ['/etc/hostname', '../../../../../../etc/hostname', 'index.json', '../sha256/loop']
    for (const link of links) {
      const files = layoutFiles([amd64])
      files.set(blobPath(amd64.layers[0]!.digest), { link })
      await refused(inArchive(files), ImageError, /is not in "/)
    }
  })

  it('is refused when links go round in circles', async () => {
    const files: ImageFiles = new Map([
      ['index.json', { link: 'b' }],
      ['b', { link: 'index.json' }],
    ])
    await refused(inArchive(files), InputError, /is a tar without an image/)
  })

  it('is refused when it is cut off, before anything is read from it', async () => {
    const file = inArchive(layoutFiles([image({ layers: [{ tar: tarA, compression: 'none' }] })]))
    truncateSync(file, 4000)
    await refused(
      file,
      ImageError,
      /ends inside "blobs\/sha256\/[0-9a-f]{64}", after \d+ of \d+ bytes: write the archive again$/,
    )
  })

  it('is refused when there is no header where one should be', async () => {
    const file = newPath()
    const tar = writeTar([{ path: 'index.json', content: 'x'.repeat(2000), claimedSize: 600 }])
    writeFileSync(file, tar)
    await refused(
      file,
      ImageError,
      /is a broken tar: there is no header at byte 1536; write the archive again$/,
    )
  })

  it('is refused when a header lies about lengths', async () => {
    const lies: [number | undefined, [string, string][], RegExp][] = [
      [
        Number.MAX_SAFE_INTEGER,
        [],
        /ends inside "index.json", after 1536 of 9007199254740991 bytes: write the archive again$/,
      ],
      [
        undefined,
        [['size', '-1']],
        /is a broken tar: a PAX size is not a number of bytes; write the archive again$/,
      ],
      [undefined, [['size', '99999999999999999999']], /is a broken tar: a PAX size/],
    ]
    for (const [claimedSize, pax, message] of lies) {
      const file = newPath()
      const claim = claimedSize === undefined ? {} : { claimedSize, sizeIn: 'base256' as const }
      writeFileSync(file, writeTar([{ path: 'index.json', content: 'x', pax, ...claim }]))
      await refused(file, ImageError, message)
    }
    const file = newPath()
    writeFileSync(file, writeTar([{ path: 'x', flag: 'L', claimedSize: 2 ** 31 }]))
    await refused(file, ImageError, /has a tar header of 2147483648 bytes/)
  })

  it('is refused when its compressed stream is broken or unpacks beyond the limit', async () => {
    const cut = inArchive(layoutFiles([amd64]), tar => gzipSync(tar).subarray(0, 600))
    await refused(cut, ImageError, /ends in the middle of its gzip stream: write the archive again$/)
    const other = inArchive(layoutFiles([amd64]), tar => Buffer.concat([zstdCompressSync(tar), tar]))
    await refused(other, ImageError, /has a damaged zstd stream \(.+\): write the archive again$/)
    const frames = inArchive(layoutFiles([amd64]), tar =>
      Buffer.concat([Buffer.alloc(9 * 110_000, zstdCompressSync(Buffer.alloc(0))), zstdCompressSync(tar)]),
    )
    await refused(
      frames,
      ImageError,
      /is in more than \d+ parts, which is the limit: write the archive again$/,
    )
    const bomb = newPath()
    writeFileSync(bomb, gzipSync(Buffer.alloc(10_000_000)))
    await expect(openArchive(bomb, { tempDir, unpackLimit: 1_000_000 })).rejects.toThrow(
      /unpacks to more than the limit of 1000000 bytes$/,
    )
    expect(readdirSync(tempDir)).toHaveLength(0)
  })

  it('answers or refuses, whatever bytes of it are flipped', async () => {
    const original = archiveOf(layoutFiles([image({ layers: [{ tar: tarB }] })]))
    const flip = fc.tuple(fc.nat(original.length - 1), fc.integer({ min: 1, max: 255 }))
    const file = newPath()
    await fc.assert(
      fc.asyncProperty(fc.array(flip, { minLength: 1, maxLength: 20 }), async flips => {
        const bytes = Buffer.from(original)
        for (const [at, mask] of flips) bytes[at]! ^= mask
        writeFileSync(file, bytes)
        try {
          await opened(file, readAll)
        } catch (error) {
          assert.ok(error instanceof ImageError || error instanceof InputError, String(error))
        }
      }),
      { numRuns: trials(300) },
    )
  })
})
