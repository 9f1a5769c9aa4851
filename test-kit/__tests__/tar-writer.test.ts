import { execFileSync } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'
import { opaque, tarChunks, whiteout, writeTar, type TarInput } from '../tar-writer.ts'

/** GNU tar's own words on an archive: `mode owner size name`, one a line. */
function list(entries: TarInput[], ...options: string[]): string[] {
  const text = execFileSync('tar', ['-tv', '--numeric-owner', '--full-time', ...options, '-f', '-'], {
    input: writeTar(entries),
    encoding: 'latin1',
    env: { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C' },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  return text
    .split('\n')
    .filter(Boolean)
    .map(line => line.replace(/ +(\S+) 1970-01-01 00:00:00/, ' $1'))
}

function extract(entries: TarInput[], name: string): Buffer {
  return execFileSync('tar', ['-xO', '-f', '-', name], {
    input: writeTar(entries),
    stdio: ['pipe', 'pipe', 'ignore'],
  })
}

describe('writeTar, as GNU tar reads it', () => {
  it('writes every type of entry', () => {
    expect(
      list([
        { path: 'dir', type: 'directory' },
        { path: 'dir/file', content: 'twelve bytes', uid: 7, gid: 8, mode: 0o4755 },
        { path: 'soft', type: 'symlink', link: 'dir/file' },
        { path: 'hard', type: 'hardlink', link: 'dir/file' },
        { path: 'tty', type: 'character-device', device: { major: 5, minor: 1 } },
        { path: 'disk', type: 'block-device', device: { major: 8, minor: 0 } },
        { path: 'pipe', type: 'fifo' },
        whiteout('dir/gone'),
        opaque('dir'),
      ]),
    ).toStrictEqual([
      'drwxr-xr-x 0/0 0 dir/',
      '-rwsr-xr-x 7/8 12 dir/file',
      'lrw-r--r-- 0/0 0 soft -> dir/file',
      'hrw-r--r-- 0/0 0 hard link to dir/file',
      'crw-r--r-- 0/0 5,1 tty',
      'brw-r--r-- 0/0 8,0 disk',
      'prw-r--r-- 0/0 0 pipe',
      '-rw-r--r-- 0/0 0 dir/.wh.gone',
      '-rw-r--r-- 0/0 0 dir/.wh..wh..opq',
    ])
  })

  const long = `${'d'.repeat(90)}/${'e'.repeat(90)}/${'f'.repeat(120)}`
  for (const longNames of ['pax', 'gnu'] as const) {
    it(`writes long names and links the ${longNames} way`, () => {
      const entries: TarInput[] = [
        { path: long, content: 'x', longNames },
        { path: `${long}.link`, type: 'symlink', link: long, longNames },
      ]
      expect(list(entries)).toStrictEqual([
        `-rw-r--r-- 0/0 1 ${long}`,
        `lrw-r--r-- 0/0 0 ${long}.link -> ${long}`,
      ])
    })
  }

  it('splits names of up to 255 bytes the ustar way', () => {
    const name = `${'p'.repeat(150)}/${'n'.repeat(100)}`
    expect(writeTar([{ path: name }], { endBlocks: 0 }).length).toBe(512)
    expect(list([{ path: name }])).toStrictEqual([`-rw-r--r-- 0/0 0 ${name}`])
  })

  it('writes names that are not UTF-8', () => {
    expect(list([{ path: Buffer.from('caf\xe9', 'latin1') }], '--quoting-style=literal')).toStrictEqual([
      '-rw-r--r-- 0/0 0 caf\xe9',
    ])
  })

  for (const sizeIn of ['octal', 'base256', 'pax'] as const) {
    it(`writes the size in ${sizeIn}`, () => {
      expect(list([{ path: 'a', content: 'abc', sizeIn }, { path: 'b' }])).toStrictEqual([
        '-rw-r--r-- 0/0 3 a',
        '-rw-r--r-- 0/0 0 b',
      ])
    })
  }

  for (const form of ['gnu-old', 'pax-0.0', 'pax-0.1', 'pax-1.0'] as const) {
    for (const count of [0, 1, 3, 5, 60]) {
      it(`writes ${form} sparse files of ${count} regions`, () => {
        const regions = Array.from({ length: count }, (_, at) => ({
          offset: at * 4096,
          data: Buffer.alloc(512, at + 65),
        }))
        const entries: TarInput[] = [
          { path: 'sparse', sparse: { form, size: 1_000_000, regions } },
          { path: 'after', content: 'x' },
        ]
        expect(list(entries)).toStrictEqual(['-rw-r--r-- 0/0 1000000 sparse', '-rw-r--r-- 0/0 1 after'])
        const full = Buffer.alloc(1_000_000)
        for (const { offset, data } of regions) data.copy(full, offset)
        expect(extract(entries, 'sparse').equals(full)).toBe(true)
      })
    }
  }

  it('writes global PAX headers', () => {
    expect(list([{ globalPax: [['comment', 'by hand']] }, { path: 'a' }])).toStrictEqual([
      '-rw-r--r-- 0/0 0 a',
    ])
  })

  it('lies about sizes when told to, and stops without an end when told to', () => {
    const tar = writeTar([{ path: 'a', content: 'abc', claimedSize: 4_000_000 }], { endBlocks: 0 })
    expect(tar.length).toBe(1024)
    expect(tar.toString('latin1', 124, 135)).toBe('00017204400')
  })

  it('makes content while writing, byte for byte the same', () => {
    const content = { length: 6, chunks: () => [Buffer.from('abc'), Buffer.from('def')] }
    expect(Buffer.concat([...tarChunks([{ path: 'a', content }])])).toStrictEqual(
      writeTar([{ path: 'a', content: 'abcdef' }]),
    )
  })

  it('fills the archive to whole records', () => {
    expect(writeTar([{ path: 'a' }], { recordSize: 10_240 }).length).toBe(10_240)
  })
})
