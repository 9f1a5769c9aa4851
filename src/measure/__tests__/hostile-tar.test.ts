import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { opaque, paxRecords, type TarInput, whiteout, writeTar } from '../../../test-kit/tar-writer.ts'
import { indexBlob } from './index-blob.ts'
import { refusal, refusalOf } from './refused-layer.ts'

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
