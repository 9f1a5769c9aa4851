import { opaque, whiteout } from '../tar-writer.ts'
import { writeTar } from '../tar-writer.ts'
import { type HostileImage, imageOf, imageWith, times, zstdLayer } from './hostile-image.ts'

const deep = (depth: number, name = 'd'): string => `${name}/`.repeat(depth)

/** Names that are long, deep, many or not even text; and whiteouts of them. */
export const NAME_IMAGES: readonly HostileImage[] = [
  ...[100, 1000, 2040, 16_000].map(depth => ({
    name: `a file ${depth} directories deep`,
    make: () => imageWith([{ path: `${deep(depth)}f`, content: 'x' }]),
  })),
  ...[30, 100, 300].map(paths => ({
    name: `${paths} paths of 2040 directories each`,
    make: () => imageWith(times(paths, index => ({ path: `${index}/${deep(2030)}f`, content: 'x' }))),
  })),
  {
    name: 'a thousand paths of sixteen thousand directories each',
    make: () => imageWith(times(1000, index => ({ path: `${index}/${deep(16_000)}f` }))),
  },
  ...[100, 700].map(count => ({
    name: `${count} names of 32 kB`,
    make: () => imageWith(times(count, index => ({ path: `${index}`.padEnd(32_000, 'n') }))),
  })),
  {
    name: '30000 names of 32 kB',
    make: () => {
      const names = times(1000, index => ({ path: `${index}`.padEnd(32_000, 'n') }))
      return imageOf([zstdLayer({ bytes: writeTar(names, { endBlocks: 0 }), times: 30 })])
    },
  },
  {
    name: 'names that are no UTF-8',
    make: () =>
      imageWith(
        times(300, index => ({ path: Buffer.concat([Buffer.from(`${index}`), Buffer.alloc(32_000, 0xe2)]) })),
      ),
  },
  { name: 'a name that is longer than any', make: () => imageWith([{ path: 'n'.repeat(40_000) }]) },
  { name: 'a name of a megabyte', make: () => imageWith([{ path: 'n'.repeat(1_000_000) }]) },
  ...[30_000, 110_000].map(count => ({
    name: `${count} empty files`,
    make: () => imageWith(times(count, index => ({ path: `f${index}` }))),
  })),
  {
    name: 'twenty thousand directories in directories',
    make: () =>
      imageWith(times(20_000, index => ({ path: `${index % 300}/${index}/x`, type: 'directory' as const }))),
  },
  {
    name: 'the same path forty thousand times',
    make: () =>
      imageOf([
        zstdLayer({ bytes: writeTar([{ path: 'same', content: 'x' }], { endBlocks: 0 }), times: 40_000 }),
      ]),
  },
  {
    name: 'dots and slashes',
    make: () => imageWith(times(2000, index => ({ path: `${'./..//'.repeat(2000)}${index}` }))),
  },
  {
    name: 'names that are a word of JavaScript',
    make: () =>
      imageWith(
        ['__proto__', 'constructor', 'toString', '__proto__/a'].map(path => ({ path, content: 'x' })),
      ),
  },
  {
    name: 'control characters and directions',
    make: () => imageWith([{ path: '\u001b[2J\u202e::error::\n.txt', content: 'x' }]),
  },
  {
    name: 'twenty thousand whiteouts of nothing',
    make: () => imageWith(times(20_000, index => whiteout(`d${index % 100}/f${index}`))),
  },
  {
    name: 'layers that hide each other',
    make: () =>
      imageOf(
        times(15, index =>
          zstdLayer(
            writeTar([opaque(''), ...times(1000, file => ({ path: `d/${file}`, content: `${index}` }))]),
          ),
        ),
      ),
  },
  {
    name: 'deep whiteouts of deep directories',
    make: () =>
      imageOf([
        zstdLayer(writeTar(times(40, index => ({ path: `${index}/${deep(1500)}f`, content: 'x' })))),
        zstdLayer(writeTar(times(40, index => whiteout(`${index}/${deep(1500)}f`)))),
        zstdLayer(writeTar(times(40, index => opaque(`${index}/${deep(1500)}f`)))),
      ]),
  },
  { name: 'a whiteout that names nothing', make: () => imageWith([{ path: 'd/.wh.' }]) },
  {
    name: 'a whiteout of a whiteout',
    make: () => imageWith([{ path: '.wh..wh.a' }, { path: 'd/.wh..wh..opq/f' }, { path: '.wh..wh.plnk/x' }]),
  },
  {
    name: 'a file where directories were, and directories where it was',
    make: () =>
      imageOf(
        times(40, index =>
          zstdLayer(
            writeTar(
              index % 2 === 0
                ? times(1500, file => ({ path: `a/${file}/x`, content: 'x' }))
                : [{ path: 'a', content: 'x' }],
            ),
          ),
        ),
      ),
  },
]
