import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { cutUp, inOnePlace } from '../../../../test-kit/pieces.ts'
import fc, { trials } from '../../../../test-kit/properties.ts'
import { type TarInput, writeTar } from '../../../../test-kit/tar-writer.ts'
import { LayerFault } from '../../layer-fault.ts'
import { type TarEntry, TarReader } from '../tar-reader.ts'

/** What a reader makes of a tar that arrives in chunks of the given length. */
async function read(tar: Buffer, chunk = Infinity): Promise<{ entry: TarEntry; content: string }[]> {
  const reader = new TarReader(chunks(tar, chunk))
  const found: { entry: TarEntry; content: string }[] = []
  for (let entry = await reader.next(); entry !== null; entry = await reader.next()) {
    const parts: Buffer[] = []
    for (let part = await reader.chunk(); part !== null; part = await reader.chunk())
      parts.push(Buffer.from(part))
    found.push({ entry, content: Buffer.concat(parts).toString('latin1') })
  }
  return found
}

async function* chunks(tar: Buffer, length: number): AsyncGenerator<Buffer> {
  await Promise.resolve()
  yield* inOnePlace(cutUp(tar, [length]))
}

async function names(...entries: TarInput[]): Promise<string[]> {
  return (await read(writeTar(entries))).map(({ entry }) => entry.name)
}

/** A header block with some bytes laid over it and the sum made right again. */
function patched(header: Buffer, patches: Record<number, string | Buffer>): Buffer {
  const copy = Buffer.from(header)
  for (const [at, bytes] of Object.entries(patches))
    Buffer.from(bytes as string, 'latin1').copy(copy, Number(at))
  copy.fill(0x20, 148, 156)
  const sum = copy.subarray(0, 512).reduce((total, byte) => total + byte, 0)
  copy.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return copy
}

const sparse = (form: 'gnu-old' | 'pax-0.0' | 'pax-0.1' | 'pax-1.0'): TarInput => ({
  path: 'dir/sparse',
  sparse: {
    form,
    size: 70_000,
    regions: Array.from({ length: 30 }, (_, at) => ({
      offset: at * 2000 + 7,
      data: Buffer.from(`island ${at}`),
    })),
  },
})

describe('TarReader', () => {
  it('gives the same entries and contents wherever the chunks are cut', async () => {
    const tar = writeTar([
      { path: 'd', type: 'directory' },
      { path: 'x'.repeat(300), content: Buffer.alloc(1200, 'x'), longNames: 'pax' },
      { path: 'y'.repeat(300), type: 'symlink', link: 'z'.repeat(300), longNames: 'gnu' },
      { globalPax: [['comment', 'c']] },
      sparse('gnu-old'),
      sparse('pax-1.0'),
      { path: 'last', content: 'end' },
    ])
    const whole = await read(tar)
    expect(whole).toHaveLength(6)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 2000 }), async length => {
        expect(await read(tar, length)).toStrictEqual(whole)
      }),
      { numRuns: 40, examples: [[1], [511], [512], [513]] },
    )
  })

  it('reads a sparse file with its holes, in all four ways to store one', async () => {
    const expected = Buffer.alloc(70_000)
    for (let at = 0; at < 30; at++) expected.write(`island ${at}`, at * 2000 + 7)
    for (const form of ['gnu-old', 'pax-0.0', 'pax-0.1', 'pax-1.0'] as const) {
      const [first, next] = await read(writeTar([sparse(form), { path: 'next', content: 'x' }]))
      assert.equal(first?.entry.name, 'dir/sparse', form)
      expect(first.entry.size).toBe(70_000)
      assert.ok(Buffer.from(first.content, 'latin1').equals(expected), form)
      expect([next?.entry.name, next?.content]).toStrictEqual(['next', 'x'])
    }
  })

  it('knows where each entry begins, extension headers included, and where the last one ends', async () => {
    const reader = new TarReader(
      chunks(
        writeTar([
          { path: 'a', content: 'x' },
          { path: 'b', content: 'y'.repeat(600), longNames: 'pax' },
        ]),
        100,
      ),
    )
    expect((await reader.next())?.start).toBe(0)
    expect((await reader.next())?.start).toBe(1024)
    expect(await reader.next()).toBeNull()
    expect(reader.end).toBe(1024 + 1024 + 512 + 1024)
    expect(await reader.next()).toBeNull()
  })

  it('takes any type that it does not know for a file, as POSIX wants it', async () => {
    const found = await read(
      writeTar([
        { path: 'a', content: 'x', flag: 'Z' },
        { path: 'b', content: 'y', type: 'contiguous' },
      ]),
    )
    expect(found.map(({ entry, content }) => [entry.type, entry.size, content])).toStrictEqual([
      ['file', 1, 'x'],
      ['file', 1, 'y'],
    ])
  })

  it('reads the oldest format, where a directory is a file whose name ends in a slash', async () => {
    const found = await read(
      writeTar([
        { path: 'd/', flag: '\0', dialect: 'v7' },
        { path: 'd/f', content: 'x', flag: '\0', dialect: 'v7' },
      ]),
    )
    expect(found.map(({ entry }) => [entry.name, entry.type])).toStrictEqual([
      ['d/', 'directory'],
      ['d/f', 'file'],
    ])
  })

  it('has no content for links, directories and devices, whatever size their headers state', async () => {
    for (const type of [
      'directory',
      'symlink',
      'hardlink',
      'fifo',
      'character-device',
      'block-device',
    ] as const) {
      assert.deepEqual((await names({ path: 'a', type, claimedSize: 5000 }, { path: 'b' })).at(-1), 'b', type)
    }
  })

  it("reads Solaris's extension headers like those of POSIX", async () => {
    const header = { path: 'PaxHeaders/a', content: '15 path=long/a\n', flag: 'X' }
    expect(await names(header, { path: 'short' })).toStrictEqual(['long/a'])
  })

  it('lets a GNU long name win over the name in a PAX header, as Go does', async () => {
    const long = { path: '././@LongLink', content: 'gnu\0', flag: 'L' }
    expect(await names(long, { path: 'a', pax: [['path', 'pax']] })).toStrictEqual(['gnu'])
  })

  it('lets the last of two PAX records count, and an empty one take nothing away from the header', async () => {
    const twice = {
      path: 'a',
      pax: [
        ['path', 'first'],
        ['path', 'second'],
      ],
    } as const
    expect(await names(twice, { path: 'b', pax: [['path', '']] })).toStrictEqual(['second', 'b'])
  })

  it('passes over global PAX headers: engines do', async () => {
    expect(await names({ globalPax: [['path', 'all']] }, { path: 'a' }, { path: 'b' })).toStrictEqual([
      'a',
      'b',
    ])
  })

  it('takes checksums over signed bytes, and numbers between blanks', async () => {
    const header = patched(writeTar([{ path: Buffer.from([0xfc]) }], { endBlocks: 0 }), {
      108: ' 1750 \0',
      124: '\0\0  0\0',
    })
    const unsigned = header
      .subarray(0, 512)
      .reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0)
    header.write(`${(unsigned - 256).toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
    const [found] = await read(header)
    expect([found?.entry.name, found?.entry.uid]).toStrictEqual(['\udcfc', 0o1750])
  })

  it.each([0, 1, 2, 3])(
    'sums up a block of the largest bytes, %i bytes after a word of the memory',
    async at => {
      const largest = (length: number) => Buffer.alloc(length, 0xff)
      const header = patched(writeTar([{ path: 'a' }], { endBlocks: 0 }), {
        1: largest(99),
        157: largest(100),
        257: largest(255),
      })
      const memory = Buffer.concat([Buffer.alloc(at), header])
      const found = await read(memory.subarray(at))
      expect(found.map(({ entry }) => entry.name.length)).toStrictEqual([100])
      memory.writeUInt8(0xfe, at + 300)
      await expect(read(memory.subarray(at))).rejects.toThrow(LayerFault)
    },
  )

  it('reads negative owners in base-256, as GNU tar writes them', async () => {
    const [found] = await read(writeTar([{ path: 'a', uid: -2, gid: 2 ** 40 }]))
    expect([found?.entry.uid, found?.entry.gid]).toStrictEqual([-2, 2 ** 40])
  })

  it("reads star's shorter prefix, and the prefix that Go before 1.8 wrote into GNU headers", async () => {
    const plain = writeTar([{ path: 'name' }], { endBlocks: 0 })
    const star = patched(plain, { 345: 'prefix', 476: '00000000000\0', 508: 'tar\0' })
    expect((await read(star))[0]?.entry.name).toBe('prefix/name')
    const gnu = writeTar([{ path: 'name', dialect: 'gnu' }], { endBlocks: 0 })
    expect((await read(patched(gnu, { 345: 'a/prefix/beyond/times' })))[0]?.entry.name).toBe(
      'a/prefix/beyond/times/name',
    )
    expect((await read(patched(gnu, { 345: '14000000000\u000014000000000\0' })))[0]?.entry.name).toBe('name')
  })

  it('keeps only permission bits of a mode: some writers put the file type there', async () => {
    expect((await read(writeTar([{ path: 'a', mode: 0o100644 }])))[0]?.entry.mode).toBe(0o644)
  })

  it('reads an archive without end mark, and one with anything after it', async () => {
    const tar = writeTar([{ path: 'a' }], { endBlocks: 0 })
    for (const rest of [
      Buffer.alloc(0),
      Buffer.alloc(512),
      Buffer.concat([Buffer.alloc(1024), tar, Buffer.from('x')]),
    ]) {
      expect(await read(Buffer.concat([tar, rest]))).toHaveLength(1)
    }
  })

  it('answers any bytes with entries or with a LayerFault, and always ends', async () => {
    const header = writeTar([
      {
        path: 'a',
        pax: [
          ['GNU.sparse.major', '1'],
          ['GNU.sparse.minor', '0'],
        ],
      },
      sparse('gnu-old'),
    ])
    const patch = fc.tuple(fc.nat(2400), fc.uint8Array({ maxLength: 12 }))
    await fc.assert(
      fc.asyncProperty(fc.array(patch, { minLength: 1, maxLength: 4 }), async patches => {
        let tar = Buffer.from(header)
        for (const [at, bytes] of patches) tar.set(bytes, at)
        for (let at = 0; at < 2500; at += 512)
          tar = Buffer.concat([tar.subarray(0, at), patched(tar.subarray(at), {})])
        await read(tar).catch((error: unknown) => {
          assert.ok(error instanceof LayerFault, String(error))
        })
      }),
      { numRuns: trials(300) },
    )
  })
})
