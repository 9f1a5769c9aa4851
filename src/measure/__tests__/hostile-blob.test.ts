import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { digestOf } from '../../../test-kit/image-writer.ts'
import fc, { trials } from '../../../test-kit/properties.ts'
import { writeTar } from '../../../test-kit/tar-writer.ts'
import { ImageError } from '../../errors/image-error.ts'
import { indexLayer } from '../index-layer.ts'
import { UnreadableLayer } from '../unreadable-layer.ts'
import { indexBlob, LAYER_TYPE } from './index-blob.ts'
import { refusal, refusalOf } from './refused-layer.ts'

const tar = writeTar([{ path: 'a', content: Buffer.alloc(300_000, 'abc') }])

describe('a blob that is not what its descriptor says', () => {
  for (const [name, blob] of [
    ['gzip', gzipSync(tar)],
    ['zstd', zstdCompressSync(tar)],
    ['plain', tar],
  ] as const) {
    const descriptor = { digest: digestOf(blob), size: blob.length }

    it(`is refused when it was cut off (${name})`, async () => {
      for (const length of [0, 1, 10, blob.length - 1]) {
        const sentence = await refusal(indexBlob(blob.subarray(0, length), { descriptor }))
        expect(sentence).toMatch(new RegExp(`${digestOf(blob)}.*${length} of .*${blob.length} bytes`))
      }
    })

    it(`is refused when bytes were added (${name})`, async () => {
      const sentence = await refusal(indexBlob(Buffer.concat([blob, Buffer.alloc(600)]), { descriptor }))
      expect(sentence).toMatch(/longer than the \d+ bytes/)
    })

    it(`is refused when its digest is another one (${name})`, async () => {
      const other = writeTar([{ path: 'b', content: Buffer.alloc(300_000, 'abc') }])
      const digest = digestOf(other)
      const sentence = await refusal(indexBlob(blob, { descriptor: { digest, size: blob.length } }))
      expect(sentence.includes(digest) && sentence.includes(digestOf(blob))).toBe(true)
    })
  }

  it('passes on what the stream itself fails with', async () => {
    const broken = new Error('EIO')
    const open = () =>
      Promise.resolve(
        new Readable({
          read: function (this: Readable) {
            this.destroy(broken)
          },
        }),
      )
    const descriptor = { mediaType: LAYER_TYPE, digest: digestOf(tar), size: tar.length }
    await assert.rejects(indexLayer(open, descriptor), error => error === broken)
  })
})

describe('a damaged stream, rightly described,', () => {
  it('is refused when it ends too early', async () => {
    expect(await refusal(indexBlob(gzipSync(tar).subarray(0, -3)))).toMatch(
      /ends in the middle of its gzip stream$/,
    )
    expect(await refusal(indexBlob(zstdCompressSync(tar).subarray(0, -3)))).toMatch(
      /ends in the middle of its zstd stream$/,
    )
  })

  it('is refused when its check sum is wrong', async () => {
    const packed = gzipSync(tar)
    packed[packed.length - 6]! ^= 1
    expect(await refusal(indexBlob(packed))).toMatch(/has a damaged gzip stream \(incorrect data check\)$/)
  })

  it('is refused when something else follows it', async () => {
    for (const tail of ['x'.repeat(20), '\0\0\0\0x']) {
      expect(await refusal(indexBlob(Buffer.concat([gzipSync(tar), Buffer.from(tail)])))).toMatch(
        /gzip stream/,
      )
    }
    const zstd = Buffer.concat([zstdCompressSync(tar), Buffer.from('x'.repeat(20))])
    expect(await refusal(indexBlob(zstd))).toMatch(/has a damaged zstd stream/)
  })

  it('never hangs, crashes or passes wrong sums, whichever of its bytes changed', async () => {
    const packed = [
      gzipSync(tar),
      zstdCompressSync(tar),
      writeTar([{ path: 'a/b', content: 'x', longNames: 'pax' }]),
    ]
    const change = fc.tuple(fc.constantFrom(...packed), fc.nat(), fc.integer({ min: 1, max: 255 }))
    await fc.assert(
      fc.asyncProperty(change, async ([blob, at, bits]) => {
        const copy = Buffer.from(blob)
        copy[at % copy.length] = copy[at % copy.length]! ^ bits
        const index = await indexBlob(copy).catch((error: unknown) => {
          assert.ok(error instanceof ImageError || error instanceof UnreadableLayer, String(error))
          return null
        })
        if (index === null) return
        expect(index.entries.reduce((sum, entry) => sum + entry.compressed, index.trailer)).toBe(copy.length)
      }),
      { numRuns: trials(300) },
    )
  })
})

describe('a bomb', () => {
  const zeros = {
    length: 40_000_000,
    chunks: () => Array.from({ length: 40 }, () => Buffer.alloc(1_000_000)),
  }
  const bomb = gzipSync(writeTar([{ path: 'zeros', content: zeros }]))

  it('is refused beyond the limit on unpacked bytes, in a sentence that names the limit', async () => {
    const sentence = await refusal(indexBlob(bomb, { limits: { unpacked: 20_000_000 } }))
    expect(sentence).toMatch(
      /^layer \S+ of 39\.\d kB unpacks to more than 20\.0 MB, which is the limit: it may be a decompression bomb$/,
    )
    expect((await indexBlob(bomb, { limits: { unpacked: 41_000_000 } })).unpacked).toBe(40_000_000)
  })

  it('is refused without a limit of its own beyond 1 GiB or 100 times its size', async () => {
    const huge = { path: 'hole', sparse: { form: 'gnu-old' as const, size: 1024 ** 3 + 1, regions: [] } }
    expect(await refusalOf([huge])).toMatch(/unpacks to more than 1\.07 GB/)
  })

  it('is no bomb below 1 GiB, whatever its ratio', async () => {
    expect(40_000_000 / bomb.length).toBeGreaterThan(900)
    expect((await indexBlob(bomb)).unpacked).toBe(40_000_000)
  })

  it('may not be made of holes either: a sparse file counts as it unpacks', async () => {
    for (const form of ['gnu-old', 'pax-0.0', 'pax-0.1', 'pax-1.0'] as const) {
      const entry = {
        path: 'hole',
        sparse: { form, size: 2 ** 50, regions: [{ offset: 5, data: Buffer.from('x') }] },
      }
      expect(await refusalOf([entry])).toMatch(/unpacks to more than/)
    }
  })

  it('may not be made of entries', async () => {
    const many = writeTar(Array.from({ length: 11 }, (_, at) => ({ path: `f${at}` })))
    expect(await refusal(indexBlob(many, { limits: { entries: 10 } }))).toMatch(
      /has more than 10 entries, which is the limit$/,
    )
    expect((await indexBlob(many, { limits: { entries: 11 } })).entries).toHaveLength(11)
  })

  it('may not be made of names', async () => {
    expect(await refusalOf([{ path: 'x'.repeat(40_000), longNames: 'pax' }])).toBe(
      'has a name of 40000 bytes (limit 32768), where its first entry should be',
    )
    for (const longNames of ['pax', 'gnu'] as const) {
      expect(await refusalOf([{ path: 'first' }, { path: 'x'.repeat(2_000_000), longNames }])).toMatch(
        /^has a tar extension header of 20000\d\d bytes \(limit 1048576\), after "first"$/,
      )
    }
  })
})
