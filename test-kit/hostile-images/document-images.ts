import { gzipSync, zstdCompressSync } from 'node:zlib'
import {
  archiveOf,
  blobPath,
  digestOf,
  dockerSaveFiles,
  type ImageFiles,
  json,
  layoutFiles,
  writeImage,
} from '../image-writer.ts'
import { writeTar } from '../tar-writer.ts'
import { END, type HostileImage, imageOf, times, zstdLayer, zstdOf } from './hostile-image.ts'

const LAYER = { tar: writeTar([{ path: 'a', content: 'x' }]) }
const MANIFEST = 'application/vnd.oci.image.manifest.v1+json'
const INDEX = 'application/vnd.oci.image.index.v1+json'

/** A small image whose config or manifest is other bytes. */
function withDocument(which: 'config' | 'manifest', bytes: Buffer): ImageFiles {
  const image = writeImage({ layers: [LAYER] })
  const files = layoutFiles([image])
  const put = (mediaType: string, content: Buffer) => {
    const digest = digestOf(content)
    files.set(blobPath(digest), content)
    return { mediaType, digest, size: content.length }
  }
  const config = which === 'config' ? put('application/vnd.oci.image.config.v1+json', bytes) : image.config
  const manifest = json({ schemaVersion: 2, mediaType: MANIFEST, config, layers: image.layers })
  files.set(
    'index.json',
    json({ schemaVersion: 2, manifests: [put(MANIFEST, which === 'manifest' ? bytes : manifest)] }),
  )
  return files
}

const config = (name: string, make: () => string | Buffer): HostileImage => ({
  name: `config: ${name}`,
  make: () => withDocument('config', Buffer.from(make() as string)),
})
const manifest = (name: string, make: () => string): HostileImage => ({
  name: `manifest: ${name}`,
  make: () => withDocument('manifest', Buffer.from(make())),
})

/** One digest in a list so many times. */
function listed(count: number): ImageFiles {
  const image = writeImage({ layers: [LAYER] })
  return layoutFiles([
    writeImage({
      layers: [LAYER],
      manifest: { layers: new Array(count).fill(image.layers[0]) },
      config: { rootfs: { type: 'layers', diff_ids: [] } },
    }),
  ])
}

/** Indexes, manifests, configs and archives that are not what they should be. */
export const DOCUMENT_IMAGES: readonly HostileImage[] = [
  config('nine megabytes of brackets', () => '['.repeat(9_000_000)),
  config('brackets inside of a field', () => `{"a":${'['.repeat(4_000_000)}${']'.repeat(4_000_000)}}`),
  config('three million empty lists', () => `{"a":[${'[],'.repeat(2_900_000)}1]}`),
  config('a million entries of history', () => `{"history":[${'{},'.repeat(1_000_000)}{}]}`),
  config('two hundred thousand honest entries of history', () =>
    JSON.stringify({ history: times(90_000, index => ({ created_by: `RUN ${index}` })) }),
  ),
  config('a text of nine megabytes', () =>
    JSON.stringify({ history: [{ created_by: 'x'.repeat(9_000_000) }] }),
  ),
  config('blanks in a history of a megabyte', () =>
    JSON.stringify({ history: [{ created_by: `RUN ${' '.repeat(1_000_000)}# buildki` }] }),
  ),
  config('a hundred thousand labels', () =>
    JSON.stringify({ config: { Labels: Object.fromEntries(times(100_000, index => [`l${index}`, 'v'])) } }),
  ),
  config('a search path of a megabyte', () =>
    JSON.stringify({ config: { Env: [`PATH=${'/a:'.repeat(300_000)}`], Cmd: ['x'] } }),
  ),
  config('a command of a hundred thousand words', () =>
    JSON.stringify({ config: { Cmd: times(100_000, () => '/a') } }),
  ),
  config('a working directory of a megabyte', () =>
    JSON.stringify({ config: { WorkingDir: '/a'.repeat(500_000), Cmd: ['x'] } }),
  ),
  config('a word of JavaScript', () => '{"__proto__":{},"config":{"Labels":{"__proto__":"x"}}}'),
  config('no JSON', () => '{'),
  config('bytes that are no text', () => Buffer.alloc(100_000, 0xff)),
  manifest('four megabytes of brackets', () => '['.repeat(4_000_000)),
  manifest('numbers that are none', () => '{"schemaVersion":2,"config":{"size":1e999},"layers":[]}'),
  manifest('no layers and no config', () => '{}'),
  manifest('an index, too', () => '{"manifests":[],"config":{},"layers":[]}'),
  ...[100, 900, 25_000].map(count => ({
    name: `a layer that is listed ${count} times`,
    make: () => listed(count),
  })),
  {
    name: 'a layer of fifty thousand files that is listed two hundred times',
    make: () => {
      const layer = zstdLayer(writeTar(times(20_000, index => ({ path: `f${index}` }))))
      const image = writeImage({ layers: [layer] })
      return imageOf([layer], { manifest: { layers: new Array(200).fill(image.layers[0]) } })
    },
  },
  {
    name: 'a layer that says it has a terabyte',
    make: () => {
      const layer = zstdLayer({ bytes: writeTar([{ path: 'f' }], { endBlocks: 0 }), times: 1_000_000 }, END)
      const image = writeImage({ layers: [layer] })
      return imageOf([layer], { manifest: { layers: [{ ...image.layers[0], size: 1e12 }] } })
    },
  },
  { name: 'indexes in indexes', make: () => layoutFiles([writeImage({ layers: [LAYER] })], { nested: 50 }) },
  {
    name: 'an index of nothing',
    make: () => new Map([['index.json', json({ schemaVersion: 2, manifests: [] })]]),
  },
  {
    name: 'an index of ten thousand that are not there',
    make: () =>
      new Map([
        [
          'index.json',
          json({
            schemaVersion: 2,
            manifests: times(10_000, index => ({
              mediaType: MANIFEST,
              digest: digestOf(Buffer.from(`${index}`)),
              size: 10,
            })),
          }),
        ],
      ]),
  },
  { name: 'an index that lists itself', make: () => selfListing() },
  {
    name: 'an index.json of brackets',
    make: () => new Map([['index.json', Buffer.from('['.repeat(4_000_000))]]),
  },
  {
    name: 'an index.json of nine megabytes',
    make: () => new Map([['index.json', Buffer.alloc(9_000_000, ' ')]]),
  },
  {
    name: 'two hundred platforms',
    make: () =>
      layoutFiles(
        times(200, index =>
          writeImage({ layers: [LAYER], platform: { os: 'linux', architecture: `a${index}` } }),
        ),
      ),
  },
  {
    name: 'a packed archive of thirty thousand members',
    make: () => zstdOf({ bytes: writeTar([{ path: 'm' }], { endBlocks: 0 }), times: 30_000 }, END),
  },
  {
    name: 'a plain archive of eighteen thousand members',
    make: () => writeTar(times(18_000, index => ({ path: `m${index}` }))),
  },
  {
    name: 'an archive that unpacks to ten gigabytes',
    make: () =>
      zstdOf(writeTar([{ path: 'index.json', content: '{}' }], { endBlocks: 0 }), {
        bytes: Buffer.alloc(1024 ** 2),
        times: 10_000,
      }),
  },
  {
    name: 'an archive that unpacks to a gigabyte of names',
    make: () =>
      zstdOf(
        {
          bytes: writeTar([{ path: `${'x/../'.repeat(190_000)}a`, longNames: 'gnu' }], { endBlocks: 0 }),
          times: 900,
        },
        END,
      ),
  },
  {
    name: 'an archive of a gigabyte of PAX records',
    make: () =>
      zstdOf(
        {
          bytes: writeTar([{ path: 'x', flag: 'x', content: '6 a=b\n'.repeat(170_000) }, { path: 'a' }], {
            endBlocks: 0,
          }),
          times: 900,
        },
        END,
      ),
  },
  {
    name: 'an archive of links in a ring',
    make: () =>
      writeTar([
        { path: 'index.json', type: 'symlink', link: 'manifest.json' },
        { path: 'manifest.json', type: 'symlink', link: 'index.json' },
      ]),
  },
  { name: 'an archive that is cut off', make: () => archiveOf(imageOf([LAYER])).subarray(0, 3000) },
  { name: 'a packed archive with many files in its layer', make: () => packedEntries() },
  { name: 'a docker save of one layer nine hundred times', make: () => savedLayers(900) },
  { name: 'a docker save of one layer three hundred thousand times', make: () => savedLayers(300_000) },
  {
    name: 'a docker save that names files outside',
    make: () => archiveOf(new Map([['manifest.json', json([{ Config: '../../etc/passwd', Layers: [] }])]])),
  },
  {
    name: 'a docker save of brackets',
    make: () => gzipSync(archiveOf(new Map([['manifest.json', Buffer.from('['.repeat(4_000_000))]]))),
  },
  {
    name: 'a manifest of no list',
    make: () => zstdCompressSync(archiveOf(new Map([['manifest.json', json({})]]))),
  },
]

function selfListing(): ImageFiles {
  const inner = json({
    schemaVersion: 2,
    mediaType: INDEX,
    manifests: times(900, () => ({ mediaType: INDEX, digest: digestOf(Buffer.from('x')), size: 1 })),
  })
  const files: ImageFiles = new Map([[blobPath(digestOf(inner)), inner]])
  const entry = { mediaType: INDEX, digest: digestOf(inner), size: inner.length }
  files.set('index.json', json({ schemaVersion: 2, manifests: [entry, entry] }))
  return files
}

/** A layer that is not packed in an archive that is: its bytes are many, and those of the file few. */
function packedEntries(): Buffer {
  const tar = Buffer.concat([
    Buffer.concat(new Array<Buffer>(200_000).fill(writeTar([{ path: 'same' }], { endBlocks: 0 }))),
    END,
  ])
  return zstdCompressSync(archiveOf(layoutFiles([writeImage({ layers: [{ tar, compression: 'none' }] })])))
}

/** A layer of a megabyte that is packed, so that its digest has to be found out. */
function savedLayers(count: number): Buffer {
  const files = dockerSaveFiles([writeImage({ layers: [LAYER] })], { style: 'legacy' })
  const layer = gzipSync(
    Buffer.from(times(3_000_000, index => (index * 7919 + ((index * index) >> 5)) & 0xff)),
    { level: 1 },
  )
  files.set('l.tar.gz', layer)
  const [first] = JSON.parse((files.get('manifest.json') as Buffer).toString()) as { Config: string }[]
  files.set('manifest.json', json([{ ...first, Layers: new Array(count).fill('l.tar.gz') }]))
  return archiveOf(files)
}
