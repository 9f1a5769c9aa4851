import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { digestOf } from '../../../test-kit/image-writer.ts'
import { whiteout, writeTar } from '../../../test-kit/tar-writer.ts'
import type { PackageCatalog } from '../packages/package-catalog.ts'
import { indexBlob } from './index-blob.ts'
import { TREE } from './every-entry.ts'

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
