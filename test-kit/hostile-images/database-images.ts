import { writeTar } from '../tar-writer.ts'
import {
  END,
  headerOf,
  type HostileImage,
  imageOf,
  imageWith,
  type Repeated,
  times,
  zstdLayer,
} from './hostile-image.ts'

const APK = 'lib/apk/db/installed'
const DPKG = 'var/lib/dpkg/status'
const RECORD = 'usr/lib/python3/site-packages/a-1.dist-info/RECORD'
const METADATA = 'usr/lib/python3/site-packages/a-1.dist-info/METADATA'

/** A file of so many bytes that one text makes up over and over. */
function repeating(path: string, text: string, bytes: number): (Buffer | Repeated)[] {
  const block = Buffer.from(text.repeat(512))
  const count = Math.floor(bytes / block.length)
  return [headerOf(path, block.length * count), { bytes: block, times: count }]
}

/** An image with one such file. */
function databaseOf(name: string, path: string, text: string, bytes: number): HostileImage {
  return { name, make: () => imageOf([zstdLayer(...repeating(path, text, bytes), END)]) }
}

/** A project in a directory with as many names as one manifest may need. */
const manifest = (names: readonly string[], more = {}): string =>
  JSON.stringify({
    name: 'a',
    version: '1',
    dependencies: Object.fromEntries(names.map(name => [name, '1'])),
    ...more,
  })

/** Package databases and manifests that are big, deep, or of nothing but beginnings. */
export const DATABASE_IMAGES: readonly HostileImage[] = [
  databaseOf('an apk database of 60 MB in one package', APK, 'P:a\nV:1\nF:d\nR:x\n', 60e6),
  databaseOf('an apk database of 60 MB of line ends', APK, '\n', 60e6),
  databaseOf('an apk database of 60 MB in one line', APK, 'R', 60e6),
  databaseOf('an apk database of a million packages', APK, 'P:a\nV:1\n\n', 9e6),
  databaseOf('an apk database of files without a package', APK, 'R:\n', 12e6),
  databaseOf('a dpkg status of 30 MB', DPKG, 'Package: a\nVersion: 1\nStatus: a a installed\n\n', 30e6),
  databaseOf('a dpkg status of one stanza', DPKG, 'A: b\n', 8e6),
  databaseOf('a dpkg status of colons', DPKG, ':', 30e6),
  databaseOf('a dpkg list of 30 MB', 'var/lib/dpkg/info/a.list', '/a\n/a/b\n', 30e6),
  databaseOf('checksums of 30 MB', 'var/lib/dpkg/status.d/a.md5sums', `${'0'.repeat(32)}  a\n`, 30e6),
  databaseOf(
    'notes of apt of 10 MB',
    'var/lib/apt/extended_states',
    'Package: a\nAuto-Installed: 1\n\n',
    10e6,
  ),
  databaseOf('a RECORD of 15 MB of quotes', RECORD, '"', 15e6),
  databaseOf('a RECORD of 15 MB of commas', RECORD, ',', 15e6),
  databaseOf('a RECORD of 15 MB of rows', RECORD, 'a,,\n', 15e6),
  databaseOf('a RECORD of 15 MB of ways up', RECORD, '../', 15e6),
  databaseOf('a RECORD of long ways up', RECORD, `${'../a/'.repeat(800)}\n`, 15e6),
  databaseOf('a METADATA of 15 MB of blanks', METADATA, ' ', 15e6),
  databaseOf('a package.json of 15 MB of brackets', 'app/package.json', '[', 15e6),
  databaseOf('a package.json of 15 MB of braces', 'app/package.json', '{"a":', 15e6),
  databaseOf('a package.json of 15 MB of quotes', 'app/package.json', '"', 15e6),
  databaseOf('a package.json of 15 MB of backslashes', 'app/package.json', '\\"', 15e6),
  databaseOf('a package.json of 30 MB of brackets', 'app/package.json', '[', 30e6),
  {
    name: 'fifty package.json of 15 MB of brackets',
    make: () =>
      imageOf([zstdLayer(...times(50, index => repeating(`a${index}/package.json`, '[', 15e6)).flat(), END)]),
  },
  {
    name: 'a package.json of half a million empty lists',
    make: () => imageWith([{ path: 'app/package.json', content: `{"files":[${'[],'.repeat(490_000)}1]}` }]),
  },
  {
    name: 'a package.json of two hundred thousand names',
    make: () =>
      imageWith([
        { path: 'app/package.json', content: manifest(times(200_000, index => `n${index}`)) },
        { path: 'app/node_modules', type: 'directory' },
      ]),
  },
  {
    name: 'a package.json in each of a thousand directories of a path',
    make: () =>
      imageWith(
        times(1000, depth => [
          { path: `${'d/'.repeat(depth)}package.json`, content: manifest(times(100, index => `n${index}`)) },
          { path: `${'d/'.repeat(depth)}node_modules`, type: 'directory' as const },
        ]).flat(),
      ),
  },
  {
    name: 'packages a thousand node_modules deep that need each other',
    make: () =>
      imageWith(
        times(400, depth => ({
          path: `app/${'node_modules/a/'.repeat(depth)}package.json`,
          content: manifest(times(100, index => (index === 0 ? 'a' : `n${index}`))),
        })),
      ),
  },
  {
    name: 'node_modules that lead to themselves',
    make: () =>
      imageWith([
        { path: 'app/package.json', content: manifest(['a']) },
        { path: 'app/node_modules/a/package.json', content: manifest(['a', 'b']) },
        { path: 'app/node_modules/a/node_modules', type: 'symlink', link: '..' },
        { path: 'app/node_modules/b', type: 'symlink', link: 'a' },
      ]),
  },
  {
    name: 'a lock of forty thousand packages of development',
    make: () =>
      imageWith([
        {
          path: 'app/node_modules/.package-lock.json',
          content: JSON.stringify({
            packages: Object.fromEntries(times(40_000, index => [`node_modules/${index}`, { dev: true }])),
          }),
        },
      ]),
  },
  {
    name: 'a lock whose packages lie deep and upwards',
    make: () =>
      imageWith([
        {
          path: 'app/node_modules/.package-lock.json',
          content: JSON.stringify({
            packages: Object.fromEntries(
              times(3000, index => [`${'a/../'.repeat(800)}${index}`, { dev: true }]),
            ),
          }),
        },
      ]),
  },
  {
    name: 'a package that goes by thirty thousand names and needs thirty thousand',
    make: () =>
      imageWith([
        {
          path: DPKG,
          content:
            `Package: a\nVersion: 1\nStatus: a a installed\nProvides: ${times(9000, index => `p${index}`).join()}\nDepends: ${times(9000, index => `p${index}`).join()}\n\n`.repeat(
              3,
            ),
        },
        { path: 'var/lib/apt/extended_states', content: 'Package: b\nAuto-Installed: 1\n' },
      ]),
  },
  {
    name: 'two thousand packages of Python in one place',
    make: () =>
      imageWith(
        times(2000, index => [
          { path: `lib/a${index}-1.dist-info/METADATA`, content: `Name: a${index}\nVersion: 1\n` },
          { path: `lib/a${index}-1.dist-info/RECORD`, content: `lib/${index}.py,,\n` },
        ]).flat(),
      ),
  },
  {
    name: 'a package.json that is a word of JavaScript',
    make: () =>
      imageWith([
        {
          path: 'app/package.json',
          content: '{"__proto__":{"a":1},"dependencies":{"__proto__":"1"},"name":{"toString":1}}',
        },
      ]),
  },
  {
    name: 'the same database a thousand times',
    make: () =>
      imageOf([
        zstdLayer(
          {
            bytes: writeTar([{ path: APK, content: 'P:a\nV:1\nR:x\n\n'.repeat(3000) }], { endBlocks: 0 }),
            times: 1000,
          },
          END,
        ),
      ]),
  },
]
