import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { SHF, writeElf } from '../../../test-kit/elf-writer.ts'
import { type TarEntryInput, writeTar } from '../../../test-kit/tar-writer.ts'
import { indexBlob } from './index-blob.ts'

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
