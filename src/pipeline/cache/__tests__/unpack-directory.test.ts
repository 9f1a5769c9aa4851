import { describe, expect, it } from '@jest/globals'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { constants, createZstdCompress, gzipSync } from 'node:zlib'
import { type TarInput, writeTar } from '../../../../test-kit/tar-writer.ts'
import { unpackDirectory } from '../unpack-directory.ts'

const CONTENT = Buffer.alloc(1_000_000, 'kept')
const TAR = writeTar([
  { path: 'kept', type: 'directory' },
  { path: './kept/deep/file', content: CONTENT },
])

/** As GitHub's client packs it: a window that it never fills, of a stream whose length is not known. */
async function zstd(data: Buffer): Promise<Buffer> {
  const codec = createZstdCompress({ params: { [constants.ZSTD_c_windowLog]: 30 } })
  codec.write(data.subarray(0, 1000))
  codec.end(data.subarray(1000))
  return Buffer.concat(await codec.toArray())
}

async function unpack(archive: Buffer, most = 10_000_000): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'unpacked-'))
  writeFileSync(path.join(folder, 'archive'), archive)
  const directory = path.join(folder, 'kept')
  await unpackDirectory(path.join(folder, 'archive'), directory, most).catch((error: unknown) => {
    expect(existsSync(directory)).toBe(false)
    throw error
  })
  return directory
}

describe('a directory that was kept', () => {
  it('comes back, however it was packed', async () => {
    for (const archive of [TAR, gzipSync(TAR), await zstd(TAR)])
      expect(readFileSync(path.join(await unpack(archive), 'deep', 'file'))).toStrictEqual(CONTENT)
  })

  const refused: Readonly<Record<string, readonly [archive: Buffer | TarInput[], why: RegExp]>> = {
    'with a file twice': [
      [
        { path: 'kept/file', content: 'one' },
        { path: 'kept/file', content: 'two' },
      ],
      /is broken \(EEXIST/,
    ],
    'with a file below a file': [
      [
        { path: 'kept/file', content: 'one' },
        { path: 'kept/file/below', content: 'two' },
      ],
      /is broken \(E(?:NOTDIR|EXIST)/,
    ],
    'with a device': [
      [{ path: 'kept/zero', type: 'character-device', device: { major: 1, minor: 5 } }],
      /"kept\/zero" in it is neither a file nor a directory/,
    ],
    'with a path out of it': [[{ path: 'kept/../../out', content: 'x' }], /is not in "kept"/],
    'that is cut off': [gzipSync(TAR).subarray(0, 500), /is broken|ends in the middle/],
    'that is no archive': [Buffer.alloc(2048, 'x'), /its archive /],
    'that unpacks to more than it may': [
      gzipSync(writeTar([{ path: 'kept/a', content: Buffer.alloc(20_000_000) }])),
      /more than 10000000 bytes/,
    ],
  }
  for (const [what, [archive, why]] of Object.entries(refused))
    it(`is refused as a whole, ${what}`, async () => {
      await expect(unpack(Buffer.isBuffer(archive) ? archive : writeTar(archive))).rejects.toThrow(why)
    })
})
