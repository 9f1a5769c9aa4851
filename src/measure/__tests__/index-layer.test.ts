import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { SHF, writeElf } from '../../../test-kit/elf-writer.ts'
import { digestOf } from '../../../test-kit/image-writer.ts'
import fc, { trials } from '../../../test-kit/properties.ts'
import { opaque, type TarEntryInput, whiteout, writeTar } from '../../../test-kit/tar-writer.ts'
import type { PackageCatalog } from '../packages/package-catalog.ts'
import { indexBlob, type ListedIndex } from './index-blob.ts'

const TREE: TarEntryInput[] = [
  { path: './', type: 'directory' },
  { path: './etc', type: 'directory', mode: 0o700, uid: 1, gid: 2 },
  { path: './etc/motd', content: 'hello', mode: 0o4755, uid: 1000, gid: 100 },
  { path: './etc/soft', type: 'symlink', link: '../etc/./motd' },
  { path: './etc/hard', type: 'hardlink', link: './etc/motd' },
  { path: './dev/tty', type: 'character-device' },
  { path: './run/pipe', type: 'fifo' },
  whiteout('usr/share/doc'),
  opaque('var/cache'),
  opaque(''),
]

function contentHash(content: string | Buffer): string {
  return createHash('sha256').update(content).digest().toString('base64url', 0, 16)
}

describe('an indexed layer', () => {
  it('lists every entry in the order of the tar, with whiteouts as what they hide', async () => {
    const { entries } = await indexBlob(writeTar(TREE))
    const plain = { unpacked: 0, compressed: 512, mode: 0o644, uid: 0, gid: 0 }
    expect(entries).toStrictEqual([
      { ...plain, path: '', type: 'directory', mode: 0o755 },
      { ...plain, path: 'etc', type: 'directory', mode: 0o700, uid: 1, gid: 2 },
      {
        path: 'etc/motd',
        type: 'file',
        unpacked: 5,
        compressed: 1024,
        mode: 0o4755,
        uid: 1000,
        gid: 100,
        content: contentHash('hello'),
      },
      { ...plain, path: 'etc/soft', type: 'symlink', link: '../etc/./motd' },
      { ...plain, path: 'etc/hard', type: 'hardlink', link: 'etc/motd' },
      { ...plain, path: 'dev/tty', type: 'device' },
      { ...plain, path: 'run/pipe', type: 'fifo' },
      { ...plain, path: 'usr/share/doc', type: 'whiteout' },
      { ...plain, path: 'var/cache', type: 'opaque' },
      { ...plain, path: '', type: 'opaque' },
    ])
  })

  it('says how the blob is packed by its first bytes, and the digest of the tar inside', async () => {
    const tar = writeTar(TREE)
    for (const [compression, blob] of [
      ['none', tar],
      ['gzip', gzipSync(tar)],
      ['zstd', zstdCompressSync(tar)],
    ] as const) {
      const index = await indexBlob(blob, {
        descriptor: { mediaType: 'application/vnd.oci.image.layer.v1.tar' },
      })
      expect(index.compression).toBe(compression)
      expect(index.diffId).toBe(digestOf(tar))
      expect(index.digest).toBe(digestOf(blob))
      expect(index.size).toBe(blob.length)
      expect(index.unpacked).toBe(5)
    }
  })

  it('in a plain tar, gives every entry its headers, content and padding, and the end mark to the trailer', async () => {
    const long = 'd/'.repeat(80)
    const tar = writeTar(
      [
        { path: 'a', content: Buffer.alloc(513) },
        { path: `${long}b`, content: 'x', longNames: 'pax' },
        { path: `${long}c`, content: 'x', longNames: 'gnu' },
        { globalPax: [['comment', 'of nobody in particular']] },
        { path: 'd', content: '' },
      ],
      { recordSize: 10240 },
    )
    const { entries, trailer } = await indexBlob(tar)
    // Extension headers count with the entry that they are for; so does a global one.
    expect(entries.map(entry => entry.compressed)).toStrictEqual([
      512 + 1024,
      1024 + 1024,
      1024 + 1024,
      1024 + 512,
    ])
    expect(trailer).toBe(tar.length - (1536 + 2048 + 2048 + 1536))
  })

  it('gives a file that does not compress its own size, and one that does next to nothing', async () => {
    const noise = Buffer.concat(
      Array.from({ length: 31250 }, (_, at) => createHash('sha256').update(String(at)).digest()),
    )
    const tar = writeTar([
      { path: 'zeros', content: Buffer.alloc(1_000_000) },
      { path: 'noise', content: noise },
      { path: 'more-zeros', content: Buffer.alloc(1_000_000) },
    ])
    for (const pack of [gzipSync, zstdCompressSync]) {
      const { entries } = await indexBlob(pack(tar))
      const [zeros, random, more] = entries.map(entry => entry.compressed)
      // A position is known for each 64 KiB of the blob; in between it is an estimate.
      assert.ok(zeros! + more! < 2 * 65_536, `${zeros} and ${more} bytes for zeros`)
      assert.ok(Math.abs(random! - 1_000_000) < 2 * 65_536, `${random} bytes for a million of noise`)
    }
  })

  it('reads layers without any entry', async () => {
    for (const blob of [
      Buffer.alloc(0),
      Buffer.alloc(1024),
      Buffer.alloc(10240),
      gzipSync(Buffer.alloc(1024)),
    ]) {
      const { entries, trailer, unpacked, size } = await indexBlob(blob)
      expect({ entries, trailer, unpacked, size }).toStrictEqual({
        entries: [],
        trailer: blob.length,
        unpacked: 0,
        size: blob.length,
      })
    }
  })

  it('has no entries when the blob is no tar and is not called one', async () => {
    const statement = Buffer.from(
      JSON.stringify({ _type: 'https://in-toto.io/Statement/v0.1', subject: 'x'.repeat(600) }),
    )
    const index = await indexBlob(statement, { descriptor: { mediaType: 'application/vnd.in-toto+json' } })
    expect([index.entries, index.trailer, index.diffId]).toStrictEqual([
      [],
      statement.length,
      digestOf(statement),
    ])
  })

  it('reports progress in compressed bytes, up to the whole blob', async () => {
    const blob = writeTar([{ path: 'a', content: Buffer.alloc(300_000) }])
    const seen: [number, number][] = []
    await indexBlob(blob, { onProgress: (...progress) => seen.push(progress) })
    expect(seen.at(-1)).toStrictEqual([blob.length, blob.length])
    expect(seen.map(([read]) => read)).toStrictEqual(seen.map(([read]) => read).toSorted((a, b) => a - b))
  })

  it('stops at once when it is told to, with the reason that it was given', async () => {
    const reason = new Error('enough')
    const controller = new AbortController()
    const blob = gzipSync(writeTar([{ path: 'a', content: Buffer.alloc(5_000_000) }]), { level: 0 })
    let reads = 0
    const indexing = indexBlob(blob, {
      signal: controller.signal,
      onProgress: () => {
        if (++reads === 3) controller.abort(reason)
      },
    })
    await assert.rejects(indexing, error => error === reason)
    expect(reads).toBeLessThanOrEqual(4)
    await assert.rejects(indexBlob(blob, { signal: AbortSignal.abort(reason) }), error => error === reason)
  })
})

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

describe('package catalogs', () => {
  const catalogOf = (over: Partial<PackageCatalog>): PackageCatalog => ({
    ecosystem: 'npm',
    version: 1,
    packages: 'packages',
    files: 'files',
    maxBytes: 200_000,
    wants: path => path.endsWith('package.json'),
    start: source => {
      let content = Buffer.alloc(0)
      return {
        add(piece) {
          content = Buffer.concat([content, piece])
        },
        end: () => ({
          source,
          packages: [
            { ecosystem: 'npm', name: content.toString('latin1', 0, 5), version: String(content.length) },
          ],
        }),
      }
    },
    ...over,
  })
  const layer = gzipSync(
    writeTar([
      { path: './a/package.json', content: 'first' },
      { path: 'b/package.json', content: Buffer.alloc(150_000, 'second') },
      { path: 'c/package.json', content: Buffer.alloc(200_001) },
      { path: 'd/package.json', type: 'symlink', link: '../a/package.json' },
      { path: 'e/other.json', content: '{}' },
      whiteout('f/package.json'),
    ]),
  )

  it('are shown the files that they want, whole and not above their limit, and their claims are kept', async () => {
    const { claims } = await indexBlob(layer, { catalogs: [catalogOf({})] })
    expect(claims).toStrictEqual([
      { source: 'a/package.json', packages: [{ ecosystem: 'npm', name: 'first', version: '5' }] },
      { source: 'b/package.json', packages: [{ ecosystem: 'npm', name: 'secon', version: '150000' }] },
    ])
  })

  it('are shown files of any name that begin as they want', async () => {
    const wantsContent = (first: Buffer) => first.toString('latin1').startsWith('{}')
    const { claims } = await indexBlob(layer, { catalogs: [catalogOf({ wants: () => false, wantsContent })] })
    expect(claims.map(({ source }) => source)).toStrictEqual(['e/other.json'])
  })

  it('cannot make the layer unreadable', async () => {
    const fail = () => {
      throw new Error('a bug')
    }
    const nothing = () => null
    const catalogs = [
      catalogOf({ wants: fail }),
      catalogOf({ start: fail }),
      catalogOf({ start: () => ({ add: fail, end: nothing }) }),
      catalogOf({ start: () => ({ add: nothing, end: fail }) }),
      catalogOf({ start: () => ({ add: nothing, end: nothing }) }),
    ]
    const { claims, entries } = await indexBlob(layer, { catalogs })
    expect([claims, entries.length]).toStrictEqual([[], 6])
  })
})

describe('a program in a layer', () => {
  const code = Buffer.from(Array.from({ length: 700_000 }, (_, at) => (at * 7919 + ((at * at) >> 7)) & 0xff))
  const program = writeElf({
    sections: [
      { name: '.text', flags: SHF.alloc, content: code },
      { name: '.debug_info', content: Buffer.alloc(600_000) },
    ],
  })
  const tree: TarEntryInput[] = [
    { path: 'a', content: 'x'.repeat(3000) },
    { path: `${'long/'.repeat(40)}app`, content: program, mode: 0o755 },
    { path: 'b', content: 'y' },
  ]
  const strippableOf = async (blob: Buffer) => (await indexBlob(blob)).entries.map(entry => entry.strippable)

  it('says in a plain tar exactly what can be stripped off, and nothing of other files', async () => {
    const strippable = { unpacked: 600_000, compressed: 600_000, language: null }
    expect(await strippableOf(writeTar(tree))).toStrictEqual([undefined, strippable, undefined])
  })

  it('says its share of the compressed stream by where it stands, not by the ratio of the file', async () => {
    for (const pack of [gzipSync, zstdCompressSync]) {
      const { entries } = await indexBlob(pack(writeTar(tree)))
      const { compressed, strippable } = entries[1]!
      expect(strippable?.unpacked).toBe(600_000)
      assert.ok(strippable!.compressed < compressed / 4, `${strippable!.compressed} of ${compressed}`)
    }
  })

  it('is left alone where it is too little to tell, or the tar has holes in its place', async () => {
    const small = writeElf({ sections: [{ name: '.debug_info', content: Buffer.alloc(4095) }] })
    const enough = writeElf({ sections: [{ name: '.debug_info', content: Buffer.alloc(4096) }] })
    const sparse = {
      form: 'pax-1.0' as const,
      size: program.length,
      regions: [{ offset: 0, data: program }],
    }
    const tar = writeTar([
      { path: 'small', content: small },
      { path: 'enough', content: enough },
      { path: 'sparse', sparse },
    ])
    expect((await strippableOf(tar)).map(found => found?.unpacked ?? null)).toStrictEqual([null, 4096, null])
  })

  it('is the same however the blob arrives', async () => {
    const blob = gzipSync(writeTar(tree))
    expect(await indexBlob(blob, { cuts: [1000, 7, 65536, 1] })).toStrictEqual(await indexBlob(blob))
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
