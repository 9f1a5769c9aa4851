import { describe, expect, it } from '@jest/globals'
import { berkeleyFile, ndbFile, rpmHeader, sqliteFile } from '../../../../test-kit/rpm-databases.ts'
import { ownersOf, packagesOf } from './files-image.ts'

const headers = [
  {
    name: 'glibc',
    version: '2.34',
    release: '100.el9',
    files: ['/usr/lib64/libc.so.6', '/usr/bin/ldd', '/etc/gone'],
  },
  { name: 'openssl-libs', version: '3.0.7', release: '27.el9', epoch: 1, files: ['/lib64/libssl.so.3'] },
  {
    name: 'gcc',
    version: '11.4.1',
    release: '3.el9',
    files: Array.from({ length: 90 }, (_, at) => `/usr/lib/gcc/${at}`),
  },
  { name: 'zlib-devel', version: '1.2.11', release: '40.el9' },
  { name: 'gpg-pubkey', version: '5a6340b3', release: '6229229e' },
].map(rpmHeader)

const files = {
  lib64: '-> usr/lib64',
  'usr/lib64/libc.so.6': 'x',
  'usr/lib64/libssl.so.3': 'x',
  'usr/bin/ldd': 'x',
  'usr/lib/gcc/7': 'x',
  'usr/local/bin/own': 'x',
}

const databases: Record<string, Buffer> = {
  'usr/lib/sysimage/rpm/rpmdb.sqlite': sqliteFile(headers),
  'usr/lib/sysimage/rpm/Packages.db': ndbFile(headers),
  'var/lib/rpm/Packages': berkeleyFile(headers),
  'var/lib/rpm/Packages (of a machine with the high byte first)': berkeleyFile(headers, 'big'),
}

describe('rpm', () => {
  for (const [name, database] of Object.entries(databases)) {
    it(`takes packages and their files from ${name}`, () => {
      const image = { ...files, [name.replace(/ .*/, '')]: database }
      expect(packagesOf(image)).toStrictEqual([
        'rpm gcc 11.4.1-3.el9 (1) build-tool',
        'rpm glibc 2.34-100.el9 (2)',
        'rpm openssl-libs 1:3.0.7-27.el9 (1)',
        'rpm zlib-devel 1.2.11-40.el9 (0) build-tool',
      ])
      expect(ownersOf(image)).toMatchObject({
        'usr/lib64/libssl.so.3': 'openssl-libs',
        'usr/local/bin/own': null,
      })
    })

    it(`reads what is left of ${name} where it is damaged`, () => {
      for (let at = 0; at < database.length; at += 37) {
        const damaged = Buffer.from(database)
        damaged.fill(0xff, at, at + 5)
        expect(packagesOf({ [name.replace(/ .*/, '')]: damaged }).length).toBeLessThanOrEqual(6)
        packagesOf({ [name.replace(/ .*/, '')]: database.subarray(0, at) })
      }
    })
  }
})
