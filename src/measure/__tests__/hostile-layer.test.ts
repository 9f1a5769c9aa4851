import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { digestOf } from '../../../test-kit/image-writer.ts'
import fc, { trials } from '../../../test-kit/properties.ts'
import { opaque, paxRecords, type TarInput, whiteout, writeTar } from '../../../test-kit/tar-writer.ts'
import { ImageError } from '../../errors/image-error.ts'
import { indexLayer } from '../index-layer.ts'
import { UnreadableLayer } from '../unreadable-layer.ts'
import { indexBlob, LAYER_TYPE } from './index-blob.ts'

/** Waits for the refusal and gives its sentence. */
async function refusal(indexing: Promise<unknown>): Promise<string> {
  let sentence = ''
  await assert.rejects(indexing, (error: unknown) => {
    assert.ok(error instanceof ImageError, String(error))
    sentence = error.message
    return true
  })
  assert.match(sentence, /^[\x20-\x7e…]+$/, 'one line of printable text')
  return sentence
}

async function refusalOf(entries: TarInput[], options = {}): Promise<string> {
  return (await refusal(indexBlob(writeTar(entries, options)))).replace(/^layer sha256:[0-9a-f]{64} /, '')
}

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

describe('a tar that lies', () => {
  it('about sizes is refused, and the sentence names the entry', async () => {
    expect(await refusalOf([{ path: 'etc/passwd', content: 'short', claimedSize: 1_000_000 }])).toBe(
      'ends in the middle of "etc/passwd"',
    )
    expect(await refusalOf([{ path: 'a', claimedSize: -1 }])).toMatch(/^has a negative size for "a"/)
    expect(
      await refusalOf([{ path: 'a', content: 'y'.repeat(600), claimedSize: 12 }, { path: 'b' }]),
    ).toMatch(/^has an invalid tar header, after "a"$/)
  })

  it('with numbers that are none is refused', async () => {
    const pax = (key: string, value: string): TarInput => ({ path: 'a', pax: [[key, value]] })
    for (const value of ['-1', '1e3', '0x10', '99999999999999999999', 'NaN', ' 1']) {
      expect(await refusalOf([pax('size', value)])).toMatch(/^has a malformed PAX header/)
    }
    const huge = Buffer.from(writeTar([{ path: 'a', sizeIn: 'base256' }]))
    huge.fill(0x7f, 125, 136)
    fixChecksum(huge)
    expect(await refusal(indexBlob(huge))).toMatch(/has a tar header with an invalid number/)
  })

  it('with a garbled header is refused', async () => {
    expect(await refusalOf([{ path: 'a', badChecksum: true }])).toBe(
      'has an invalid tar header, where its first entry should be',
    )
    expect(await refusalOf([{ path: 'a' }, { raw: Buffer.alloc(512, 'x') }])).toBe(
      'has an invalid tar header, after "a"',
    )
  })

  it('that is cut off anywhere but between entries is refused', async () => {
    const whole = writeTar(
      [
        { path: 'a', content: 'x' },
        { path: 'b', content: 'y', longNames: 'gnu' },
      ],
      { endBlocks: 0 },
    )
    for (let length = 1; length < whole.length; length++) {
      // The filling of the last block may be missing; engines do not mind.
      const fine = (length > 512 && length <= 1024) || length > 2560
      // A long name that no entry follows is passed over, too.
      const dangling = length >= 1538 && length <= 2048
      const indexing = indexBlob(whole.subarray(0, length))
      if (fine || dangling) assert.ok((await indexing).entries.length > 0, String(length))
      else await refusal(indexing)
    }
  })

  it('with a lone block of zeros inside is refused, since engines refuse it', async () => {
    expect(await refusalOf([{ path: 'a' }, { raw: Buffer.alloc(512) }, { path: 'b' }])).toMatch(
      /^has a lone block of zeros/,
    )
  })

  it('with PAX records of wrong lengths or without keys is refused', async () => {
    const records = [
      '5 a=b\n',
      '99 path=x\n',
      '-1 path=x\n',
      '0 a\n',
      '6 =ab\n',
      'path=x',
      '10 path=x ',
      '7 a=\n\n\n\n',
    ]
    for (const text of [...records, '999999999999999999999 a=b\n', '12 path=x\0y\n']) {
      const header = writeTar([{ path: 'PaxHeaders/a', content: text, flag: 'x' }], { endBlocks: 0 })
      assert.match(
        await refusalOf([{ raw: header }, { path: 'a' }]),
        /^has a malformed PAX header/,
        JSON.stringify(text),
      )
    }
    expect(paxRecords([['path', 'x']]).equals(Buffer.from('9 path=x\n'))).toBe(true)
  })

  it('with an impossible sparse map is refused', async () => {
    const sparse = (records: Record<string, string>): TarInput => ({
      path: 'a',
      content: 'data',
      pax: Object.entries(records),
    })
    const map = (list: string, size = '100') => sparse({ 'GNU.sparse.size': size, 'GNU.sparse.map': list })
    for (const entry of [
      map('0,5'),
      map('0,3'),
      map('98,4'),
      map('0,2,1,2'),
      map('50,2,0,2'),
      map('0,4', '3'),
      map('0,4,7'),
      sparse({ 'GNU.sparse.map': '0,4' }),
    ]) {
      expect(await refusalOf([entry])).toMatch(/^has a sparse file with an impossible map/)
    }
    const blocks = sparse({ 'GNU.sparse.major': '1', 'GNU.sparse.minor': '0', 'GNU.sparse.realsize': '9' })
    expect(await refusalOf([blocks])).toMatch(
      /^has a (sparse file with an impossible map|malformed PAX header)/,
    )
  })
})

describe('names that want out', () => {
  it('stay inside the root, as engines keep them', async () => {
    const paths = ['../../etc/shadow', '/etc/passwd', 'a/../../b', './/c/./d//', '..', 'e/..', '/../f/']
    const { entries } = await indexBlob(
      writeTar(paths.map(path => ({ path, type: 'hardlink', link: `/../${path}` }))),
    )
    const inside = ['etc/shadow', 'etc/passwd', 'b', 'c/d', '', '', 'f']
    expect(entries.map(entry => entry.path)).toStrictEqual(inside)
    expect(entries.map(entry => entry.link)).toStrictEqual(inside)
  })

  it('leave a symbolic link as it is: it is only text', async () => {
    const { entries } = await indexBlob(
      writeTar([{ path: 'a', type: 'symlink', link: '../../../etc/passwd' }]),
    )
    expect(entries[0]?.link).toBe('../../../etc/passwd')
  })

  it('stand in messages without doing anything', async () => {
    for (const path of ['\x1b[31mred', 'a\nb', '::set-output name=x::y', '`id`', '\u202egnp.exe', '\x9b2J']) {
      const sentence = await refusalOf([{ path, content: 'short', claimedSize: 1_000_000 }])
      expect(sentence).toMatch(/^ends in the middle of "/)
    }
  })

  it('are kept apart and whole when they are not UTF-8', async () => {
    const names = ['ü', '\xfc', '\xc3', '\xbc', '\xed\xb0\x80', '\xf0\x9f\x92']
    const bytes = names.map((name, at) => Buffer.from(name, at === 0 ? 'utf8' : 'latin1'))
    for (const longNames of ['pax', 'gnu', 'cut'] as const) {
      const { entries } = await indexBlob(writeTar(bytes.map(path => ({ path, longNames }))))
      expect(entries.map(entry => entry.path)).toStrictEqual([
        'ü',
        '\udcfc',
        '\udcc3',
        '\udcbc',
        '\udced\udcb0\udc80',
        '\udcf0\udc9f\udc92',
      ])
    }
  })
})

describe('whiteouts', () => {
  it('hide what they name, never what is above them', async () => {
    for (const path of ['.wh.', 'a/.wh..', 'a/b/.wh...', '.wh...']) {
      expect(await refusalOf([{ path }])).toMatch(/^has a whiteout without a name/)
    }
  })

  it('may be of any type of entry and hide what never existed', async () => {
    const markers: TarInput[] = [
      whiteout('never/there'),
      { path: 'a/.wh.b', type: 'directory' },
      { path: '.wh.c', type: 'hardlink', link: '.wh..wh.plnk/1' },
      { path: '.wh..wh..opq', content: 'with content' },
      opaque('d'),
      { path: '.wh.e/f' },
    ]
    const { entries, unpacked } = await indexBlob(writeTar(markers))
    expect(entries.map(({ type, path }) => [type, path])).toStrictEqual([
      ['whiteout', 'never/there'],
      ['whiteout', 'a/b'],
      ['whiteout', 'c'],
      ['opaque', ''],
      ['opaque', 'd'],
      ['file', '.wh.e/f'],
    ])
    expect(unpacked).toBe(0)
  })

  it("do not take AUFS's own files for any: they hide nothing that a layer can have", async () => {
    const own = ['.wh..wh.plnk', '.wh..wh.plnk/12.34', '.wh..wh.aufs', 'a/.wh..wh.orph/x']
    const { entries } = await indexBlob(writeTar(own.map(path => ({ path }))))
    expect(entries.map(({ type, path }) => [type, path])).toStrictEqual(own.map(path => ['whiteout', path]))
  })
})

/** Writes the sum of the first header's bytes where it belongs. */
function fixChecksum(tar: Buffer): void {
  tar.fill(0x20, 148, 156)
  const sum = tar.subarray(0, 512).reduce((total, byte) => total + byte, 0)
  tar.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
}
