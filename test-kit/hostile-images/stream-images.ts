import { randomBytes } from 'node:crypto'
import { deflateRawSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { type LayerInput } from '../image-writer.ts'
import { writeTar } from '../tar-writer.ts'
import { END, headerOf, type HostileImage, imageOf, times, zstdLayer } from './hostile-image.ts'

const TAR = writeTar([{ path: 'a', content: 'x'.repeat(5000) }])
const EMPTY_FRAME = zstdCompressSync(Buffer.alloc(0))
const EMPTY_MEMBER = gzipSync(Buffer.alloc(0))
/** RFC 8878, "Skippable Frames": the magic number and a length of 0. */
const SKIPPABLE = Buffer.from('502a4d1800000000', 'hex')

const blobOf = (
  name: string,
  make: () => Buffer,
  compression: LayerInput['compression'] = 'zstd',
): HostileImage => ({
  name,
  make: () => imageOf([{ tar: Buffer.alloc(0), blob: make(), compression }]),
})

const repeated = (bytes: Buffer, count: number): Buffer => Buffer.concat(new Array<Buffer>(count).fill(bytes))

/** A record that a deflate stream is cut into pieces by: an empty stored block. */
const FLUSH = Buffer.from('000000ffff', 'hex')

/** Streams that are packed oddly: too well, in too many pieces, cut off, or not at all. */
export const STREAM_IMAGES: readonly HostileImage[] = [
  ...[10_000, 1_000_000].map(count =>
    blobOf(`${count} empty zstd frames`, () =>
      Buffer.concat([repeated(EMPTY_FRAME, count), zstdCompressSync(TAR)]),
    ),
  ),
  blobOf('skippable frames and nothing else', () => repeated(SKIPPABLE, 1000)),
  blobOf('a skippable frame that is longer than all', () =>
    Buffer.concat([zstdCompressSync(TAR), Buffer.from('502a4d18ffffffff', 'hex')]),
  ),
  blobOf('a zstd frame a byte', () =>
    Buffer.concat([...TAR].map(byte => zstdCompressSync(Buffer.from([byte])))),
  ),
  blobOf(
    'four hundred thousand empty gzip members',
    () => Buffer.concat([repeated(EMPTY_MEMBER, 400_000), gzipSync(TAR)]),
    'gzip',
  ),
  blobOf(
    'a gzip member a byte',
    () => Buffer.concat([...TAR].map(byte => gzipSync(Buffer.from([byte])))),
    'gzip',
  ),
  blobOf(
    'a gzip of a million empty blocks',
    () =>
      Buffer.concat([
        gzipSync(TAR).subarray(0, 10),
        repeated(FLUSH, 1_000_000),
        deflateRawSync(TAR),
        Buffer.alloc(8),
      ]),
    'gzip',
  ),
  blobOf('zeros after a gzip', () => Buffer.concat([gzipSync(TAR), Buffer.alloc(8_000_000)]), 'gzip'),
  blobOf('a gzip that is cut off', () => gzipSync(TAR).subarray(0, 60), 'gzip'),
  blobOf('a zstd that is cut off', () => zstdCompressSync(TAR).subarray(0, 30)),
  blobOf(
    'a gzip with another checksum',
    () => Buffer.concat([gzipSync(TAR).subarray(0, -8), Buffer.alloc(8, 1)]),
    'gzip',
  ),
  blobOf('a zstd in a gzip in a zstd', () => zstdCompressSync(gzipSync(zstdCompressSync(TAR)))),
  blobOf('nothing', () => Buffer.alloc(0)),
  blobOf('four bytes', () => Buffer.from('28b52ffd', 'hex')),
  blobOf('eight megabytes of zeros', () => Buffer.alloc(8_000_000), 'none'),
  blobOf('eight megabytes of noise', () => randomBytes(8_000_000), 'none'),
  {
    name: 'two hundred megabytes of zeros in a file',
    make: () =>
      imageOf([
        zstdLayer(headerOf('zeros', 200 * 1024 ** 2), { bytes: Buffer.alloc(1024 ** 2), times: 200 }, END),
      ]),
  },
  {
    name: 'ten gigabytes of zeros in a file',
    make: () =>
      imageOf([
        zstdLayer(
          headerOf('zeros', 10_000 * 1024 ** 2),
          { bytes: Buffer.alloc(1024 ** 2), times: 10_000 },
          END,
        ),
      ]),
  },
  {
    name: 'two hundred megabytes of zeros after the end',
    make: () => imageOf([zstdLayer(TAR, { bytes: Buffer.alloc(1024 ** 2), times: 200 })]),
  },
  {
    name: 'a gigabyte of the shortest PAX records',
    make: () =>
      imageOf([
        zstdLayer({ bytes: extension('x', Buffer.from('6 a=b\n'.repeat(87_000))), times: 1500 }, END),
      ]),
  },
  {
    name: 'global PAX headers and no entry',
    make: () => imageOf([zstdLayer({ bytes: extension('g', Buffer.alloc(0)), times: 1_500_000 }, END)]),
  },
  {
    name: 'global PAX headers beside nine megabytes that allow more',
    make: () =>
      imageOf([zstdLayer(noise(), { bytes: extension('g', Buffer.alloc(0)), times: 1_500_000 }, END)]),
  },
  {
    name: 'files in two layers beside nine megabytes that allow more',
    make: () =>
      imageOf([
        zstdLayer(noise()),
        ...['a', 'b'].map(layer =>
          zstdLayer(writeTar(times(84_000, index => ({ path: `${layer}${index}` })))),
        ),
      ]),
  },
  {
    name: 'long names again and again',
    make: () =>
      imageOf([zstdLayer({ bytes: extension('L', Buffer.alloc(1_000_000, 'n')), times: 900 }, END)]),
  },
  {
    name: 'a PAX record that is as long as it likes',
    make: () => imageOf([zstdLayer(extension('x', Buffer.from('9999999999999999 path=a\n')), TAR)]),
  },
  ...(['gnu-old', 'pax-0.0', 'pax-0.1', 'pax-1.0'] as const).map(form => ({
    name: `a sparse file of forty thousand regions (${form})`,
    make: () =>
      imageOf([
        zstdLayer(
          writeTar([
            {
              path: 's',
              sparse: {
                form,
                size: 400_001,
                regions: times(40_000, index => ({ offset: index * 10, data: Buffer.from('x') })),
              },
            },
          ]),
        ),
      ]),
  })),
  {
    name: 'a thousand sparse files of a thousand regions',
    make: () =>
      imageOf([
        zstdLayer(
          {
            bytes: writeTar(
              [
                {
                  path: 's',
                  sparse: {
                    form: 'pax-1.0',
                    size: 20_001,
                    regions: times(5000, index => ({ offset: index * 4, data: Buffer.from('x') })),
                  },
                },
              ],
              { endBlocks: 0 },
            ),
            times: 1000,
          },
          END,
        ),
      ]),
  },
  {
    name: 'sparse files that are nothing but holes',
    make: () =>
      imageOf([
        zstdLayer(
          writeTar(
            times(3, index => ({
              path: `h${index}`,
              sparse: { form: 'pax-1.0' as const, size: 500_000_000, regions: [] },
            })),
          ),
        ),
      ]),
  },
  {
    name: 'a sparse file of an exabyte',
    make: () =>
      imageOf([
        zstdLayer(writeTar([{ path: 'h', sparse: { form: 'pax-1.0', size: 2 ** 53 - 1, regions: [] } }])),
      ]),
  },
  {
    name: 'a file of an exabyte',
    make: () => imageOf([zstdLayer(writeTar([{ path: 'f', claimedSize: 2 ** 52, sizeIn: 'base256' }]))]),
  },
  {
    name: 'a file of less than nothing',
    make: () => imageOf([zstdLayer(writeTar([{ path: 'f', claimedSize: -1, sizeIn: 'base256' }]))]),
  },
  {
    name: 'a garbled header after a good one',
    make: () => imageOf([zstdLayer(writeTar([{ path: 'a' }, { path: 'b', badChecksum: true }]))]),
  },
  {
    name: 'a lone block of zeros',
    make: () => imageOf([zstdLayer(writeTar([{ path: 'a' }], { endBlocks: 1 }), TAR)]),
  },
]

/** A file that no compression makes smaller. */
function noise(): Buffer {
  return writeTar([{ path: 'noise', content: randomBytes(9_000_000) }], { endBlocks: 0 })
}

/** A header with its content and without an entry. */
function extension(flag: string, content: Buffer): Buffer {
  return writeTar([{ path: 'x', flag, content }], { endBlocks: 0 })
}
