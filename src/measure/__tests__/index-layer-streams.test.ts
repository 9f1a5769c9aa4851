import { describe, expect, it } from '@jest/globals'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { digestOf } from '../../../test-kit/image-writer.ts'
import fc, { trials } from '../../../test-kit/properties.ts'
import { type TarEntryInput, writeTar } from '../../../test-kit/tar-writer.ts'
import { indexBlob, type ListedIndex } from './index-blob.ts'
import { TREE } from './every-entry.ts'

describe('compressed shares', () => {
  it('with the trailer add up to the size of the blob, whatever is in it and however it is packed', async () => {
    await fc.assert(
      fc.asyncProperty(anyTree(), anyPacking(), async (tree, pack) => {
        const blob = pack(writeTar(tree))
        assertAddsUp(await indexBlob(blob), blob.length)
      }),
      { numRuns: trials(150) },
    )
  })

  it('are the same however the blob is cut into chunks', async () => {
    const cuts = fc.array(fc.oneof(fc.integer({ min: 1, max: 700 }), fc.integer({ min: 1, max: 200_000 })), {
      minLength: 1,
      maxLength: 5,
    })
    await fc.assert(
      fc.asyncProperty(anyTree(), anyPacking(), cuts, async (tree, pack, lengths) => {
        const blob = pack(writeTar(tree))
        expect(await indexBlob(blob, { cuts: lengths })).toStrictEqual(await indexBlob(blob))
      }),
      { numRuns: trials(60) },
    )
  })
})

describe('gzip and zstd streams', () => {
  const tar = writeTar([{ path: 'a', content: Buffer.alloc(200_000, 'abc') }, ...TREE])

  it('may have many members or frames, as parallel and seekable compressors write them', async () => {
    const plain = await indexBlob(tar)
    const parts = (length: number) =>
      [...Array(Math.ceil(tar.length / length)).keys()].map(at =>
        tar.subarray(at * length, (at + 1) * length),
      )
    for (const length of [1000, 65_536, 131_072]) {
      for (const pack of [gzipSync, zstdCompressSync]) {
        const blob = Buffer.concat(parts(length).map(part => pack(part)))
        const index = await indexBlob(blob)
        expect(index.diffId).toBe(plain.diffId)
        expect(index.entries.map(withoutShare)).toStrictEqual(plain.entries.map(withoutShare))
        assertAddsUp(index, blob.length)
      }
    }
  })

  it('may have zstd frames to be skipped, at the start too', async () => {
    const skip = Buffer.concat([Buffer.from([0x5a, 0x2a, 0x4d, 0x18, 100, 0, 0, 0]), Buffer.alloc(100, 'x')])
    const [head, tail] = [zstdCompressSync(tar.subarray(0, 70_000)), zstdCompressSync(tar.subarray(70_000))]
    const blob = Buffer.concat([skip, head, skip, tail, skip, skip])
    const index = await indexBlob(blob)
    expect(index.compression).toBe('zstd')
    expect(index.diffId).toBe(digestOf(tar))
    assertAddsUp(index, blob.length)
  })

  it('may have zeros after a gzip stream, which count to the trailer', async () => {
    const packed = gzipSync(tar)
    for (const zeros of [1, 512, 200_000]) {
      const index = await indexBlob(Buffer.concat([packed, Buffer.alloc(zeros)]))
      expect(index.diffId).toBe(digestOf(tar))
      expect(index.trailer).toBeGreaterThanOrEqual(zeros)
      assertAddsUp(index, packed.length + zeros)
    }
  })

  it('may have anything after the end of the tar, which counts to the trailer', async () => {
    const followed = Buffer.concat([tar, Buffer.alloc(100_000, 'anything')])
    const index = await indexBlob(gzipSync(followed))
    expect(index.entries).toHaveLength(TREE.length + 1)
    expect(index.diffId).toBe(digestOf(followed))
    assertAddsUp(index, index.size)
  })
})

function withoutShare(entry: ListedIndex['entries'][number]): object {
  return { ...entry, compressed: null }
}

function assertAddsUp(index: ListedIndex, size: number): void {
  expect(index.size).toBe(size)
  const shares = [...index.entries.map(entry => entry.compressed), index.trailer]
  expect(shares.every(share => Number.isInteger(share) && share >= 0)).toBe(true)
  expect(shares.reduce((sum, share) => sum + share, 0)).toBe(size)
  expect(index.entries.reduce((sum, entry) => sum + entry.unpacked, 0)).toBe(index.unpacked)
}

function anyTree(): fc.Arbitrary<TarEntryInput[]> {
  const path = fc.array(fc.constantFrom('a', 'bc', 'node_modules', 'ü', 'x'.repeat(60)), {
    minLength: 1,
    maxLength: 6,
  })
  const file = fc.record({
    path: path.map(parts => parts.join('/')),
    content: fc.tuple(fc.nat(400_000), fc.nat(255), fc.boolean()).map(([size, byte, noisy]) => {
      const content = Buffer.alloc(size >> (byte % 12), byte)
      if (noisy) for (let at = 0; at < content.length; at += 3) content[at] = (at * 7919 + (at >> 3)) & 0xff
      return content
    }),
  })
  const other = fc.record({
    path: path.map(parts => parts.join('/')),
    type: fc.constant('directory' as const),
  })
  return fc.array(fc.oneof(file, other), { maxLength: 15 })
}

function anyPacking(): fc.Arbitrary<(tar: Buffer) => Buffer> {
  const level = fc.constantFrom(0, 1, 6, 9)
  return fc.oneof(
    fc.constant((tar: Buffer) => tar),
    level.map(level => (tar: Buffer) => gzipSync(tar, { level })),
    fc.constant((tar: Buffer) => zstdCompressSync(tar)),
    fc
      .nat(3000)
      .map(at => (tar: Buffer) => Buffer.concat([gzipSync(tar.subarray(0, at)), gzipSync(tar.subarray(at))])),
    fc
      .nat(3000)
      .map(
        at => (tar: Buffer) =>
          Buffer.concat([zstdCompressSync(tar.subarray(0, at)), zstdCompressSync(tar.subarray(at))]),
      ),
  )
}
