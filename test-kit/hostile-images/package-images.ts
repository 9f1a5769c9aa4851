import { deflateRawSync, deflateSync } from 'node:zlib'
import { berkeleyFile, ndbFile, rpmHeader, sqliteFile } from '../rpm-databases.ts'
import { type HostileImage, imageWith, times } from './hostile-image.ts'

const ELF = Buffer.from('\x7fELF\x02\x01', 'latin1')

/** The marks around the modules of a Go program. */
const GO_START = Buffer.from('3077af0c9274080241e1c107e6d618e6', 'hex')
const GO_END = Buffer.from('f932433186182072008242104116d8f2', 'hex')

const program = (name: string, make: () => readonly Buffer[]): HostileImage => ({
  name,
  make: () => imageWith([{ path: 'bin/p', content: Buffer.concat([ELF, ...make()]), mode: 0o755 }]),
})

const archive = (name: string, make: () => readonly Buffer[]): HostileImage => ({
  name,
  make: () => imageWith([{ path: 'app/a.jar', content: Buffer.concat(make()) }]),
})

/** A local header of an archive, and what is behind it; of unknown size unless told. */
function zipEntry(name: string, data: Buffer, more: { method?: number; size?: number } = {}): Buffer {
  const header = Buffer.alloc(30)
  header.write('PK\x03\x04', 'latin1')
  header.writeUInt16LE(more.size === undefined ? 8 : 0, 6)
  header.writeUInt16LE(more.method ?? 8, 8)
  header.writeUInt32LE(more.size ?? 0, 18)
  header.writeUInt16LE(Buffer.byteLength(name), 26)
  return Buffer.concat([header, Buffer.from(name), data])
}

const database = (name: string, file: string, make: () => Buffer): HostileImage => ({
  name,
  make: () => imageWith([{ path: `var/lib/rpm/${file}`, content: make() }]),
})

const document = (name: string, path: string, make: () => unknown): HostileImage => ({
  name,
  make: () => imageWith([{ path, content: JSON.stringify(make()) }]),
})

const LARGE = rpmHeader({
  name: 'a',
  version: '1',
  release: '1',
  files: times(50_000, index => `/d/${index}`),
})

/** Slots, or entries, that all lead to one place. */
const manyTo = (count: number): Buffer => {
  const file = Buffer.concat([ndbFile([LARGE]), Buffer.alloc(count * 4096)])
  file.writeUInt32LE(count, 12)
  for (let at = 32; at < Math.min(file.length, count * 4096); at += 16) {
    file.write('Slot', at, 'latin1')
    file.writeUInt32LE(1, at + 4)
    file.writeUInt32LE(256, at + 8)
  }
  return file
}

const POM = 'META-INF/maven/g/a/pom.properties'
const BOMB = deflateRawSync(Buffer.alloc(10_000_000))
const CRATES = deflateSync(`{"packages":[${'{"name":"a","version":"1"},'.repeat(50_000)}{}]}`)

const filled = (bytes: Buffer, length: number): Buffer => Buffer.alloc(length, bytes)

/** Programs, archives and databases that name packages without end, or lie about where they are. */
export const PACKAGE_IMAGES: readonly HostileImage[] = [
  program('a Go program of nothing but first marks', () => [filled(GO_START, 60_000_000)]),
  program('a Go program of half marks', () => [filled(GO_START.subarray(0, 15), 60_000_000)]),
  program('a Go program of modules without end', () => [
    GO_START,
    filled(Buffer.from('dep\ta\tv1\n'), 60_000_000),
  ]),
  program('a Go program of a million modules', () => [
    ...times(60, () => [
      GO_START,
      Buffer.from('path\ta\n'),
      filled(Buffer.from('dep\ta\tv1\n'), 900_000),
      GO_END,
    ]).flat(),
  ]),
  program('a Go program of line ends and tabs', () => [
    ...times(60, () => [
      GO_START,
      Buffer.from('path\ta\n'),
      filled(Buffer.from('\t\n'), 900_000),
      GO_END,
    ]).flat(),
  ]),
  archive('an archive of nothing but marks', () => [filled(Buffer.from('PK\x03\x04'), 60_000_000)]),
  archive('an archive of half marks', () => [filled(Buffer.from('PK\x03'), 60_000_000)]),
  archive('an archive of a million manifests', () => [
    filled(zipEntry('META-INF/MANIFEST.MF', Buffer.alloc(0)), 60_000_000),
  ]),
  archive('an archive of manifests that unpack to ten megabytes', () => [
    filled(zipEntry('META-INF/MANIFEST.MF', BOMB.subarray(0, 300)), 30_000_000),
  ]),
  archive('an archive of pom.properties without end', () => [
    filled(
      zipEntry(POM, Buffer.from('groupId=g\nartifactId=a\nversion=1\n'), { method: 0, size: 34 }),
      60_000_000,
    ),
  ]),
  archive('an archive of a million archives inside of each other', () => [
    filled(zipEntry('a-1.jar', Buffer.alloc(0), { method: 0, size: 0x7fff_ffff }), 40_000_000),
  ]),
  archive('an archive of names of 64 kB', () => [
    filled(zipEntry('n'.repeat(65_000), Buffer.alloc(0)), 60_000_000),
  ]),
  archive('a manifest of one line of 30 kB a thousand times', () => [
    filled(
      zipEntry('META-INF/MANIFEST.MF', Buffer.alloc(30_000, ': '), { method: 0, size: 30_000 }),
      60_000_000,
    ),
  ]),
  program('a Rust program of nothing but beginnings', () => [
    filled(Buffer.from([0x78, 0x9c, 0x55, 0xcc]), 60_000_000),
  ]),
  program('a Rust program of the list of fifty thousand crates, over and over', () => [
    ...times(60, () => CRATES),
  ]),
  program('a Rust program whose list unpacks to ten megabytes', () => [
    deflateSync(`{"packages":[${' '.repeat(10_000_000)}]}`),
  ]),
  program('a Go program of empty texts', () => [filled(Buffer.concat([GO_START, GO_END]), 60_000_000)]),
  database('an rpm database of a package of fifty thousand files', 'rpmdb.sqlite', () => sqliteFile([LARGE])),
  database('an rpm database of ten thousand packages', 'rpmdb.sqlite', () =>
    sqliteFile(times(90, index => rpmHeader({ name: `a${index}`, version: '1', release: '1' }))),
  ),
  database('an rpm database whose slots all lead to one place', 'Packages.db', () => manyTo(2000)),
  database('an rpm database whose pages lead to themselves', 'Packages', () => {
    const file = berkeleyFile(times(20, () => LARGE.subarray(0, 2000)))
    for (let page = 2; page * 512 < file.length; page++) file.writeUInt32LE(page, page * 512 + 16)
    return file
  }),
  database('an rpm database of pages of places', 'Packages', () => {
    const [meta, places] = [berkeleyFile([LARGE]).subarray(0, 512), berkeleyFile([LARGE]).subarray(512, 1024)]
    places.writeUInt16LE(65_535, 20)
    return Buffer.concat([meta, filled(places, 30_000_000)])
  }),
  database('an rpm database of inner pages that lead to each other', 'rpmdb.sqlite', () => {
    const file = sqliteFile([rpmHeader({ name: 'a', version: '1', release: '1' })])
    const inner = Buffer.alloc(512)
    inner[0] = 5
    inner.writeUInt16BE(200, 3)
    inner.fill(2, 12)
    return Buffer.concat([file, filled(inner, 30_000_000)])
  }),
  document('a record of conda of three hundred thousand files', 'env/conda-meta/a-1.json', () => ({
    name: 'a',
    version: '1',
    files: times(300_000, index => `${index}`),
  })),
  document('a list of Composer of long ways up', 'app/vendor/composer/installed.json', () =>
    times(2000, index => ({ name: `a/${index}`, version: '1', 'install-path': 'a/../'.repeat(800) })),
  ),
  document('a deps.json of fifty targets with all packages each', 'app/a.deps.json', () => ({
    libraries: Object.fromEntries(times(4000, index => [`a${index}/1`, { type: 'package' }])),
    targets: Object.fromEntries(
      times(40, target => [
        `${target}`,
        Object.fromEntries(times(4000, index => [`a${index}/1`, { runtime: { 'a.dll': {} } }])),
      ]),
    ),
  })),
  {
    name: 'a gemspec of two megabytes of one line',
    make: () =>
      imageWith([{ path: 'specifications/a-1.gemspec', content: `s.name = "${'x'.repeat(1_900_000)}` }]),
  },
]
