import type { TarInput } from '../tar-writer.ts'
import { type HostileImage, imageOf, imageWith, times, zstdLayer } from './hostile-image.ts'
import { writeTar } from '../tar-writer.ts'

const link = (path: string, target: string): TarInput => ({ path, type: 'symlink', link: target })
const hard = (path: string, target: string): TarInput => ({ path, type: 'hardlink', link: target })

/** Each link names the one before it, again and again. */
function chained(links: number, repeats: number, files: number): TarInput[] {
  return [
    { path: 'd0', type: 'directory' },
    ...times(links, index => link(`d${index + 1}`, `d${index}/../`.repeat(repeats) + `d${index}`)),
    ...times(files, index => ({ path: `d${links}/f${index}` })),
  ]
}

/** Links that lead to links, round about, far and deep. */
export const LINK_IMAGES: readonly HostileImage[] = [
  ...[10, 39, 40, 41, 255].map(links => ({
    name: `a chain of ${links} links`,
    make: () => imageWith(chained(links, 1, 1000)),
  })),
  ...[100, 600, 4000].map(repeats => ({
    name: `links that name the one before ${repeats} times`,
    make: () => imageWith(chained(39, repeats, 1000)),
  })),
  { name: 'long links and many files behind them', make: () => imageWith(chained(39, 600, 8000)) },
  { name: 'a link to itself', make: () => imageWith([link('a', 'a'), { path: 'a/b' }, hard('c', 'a/b')]) },
  {
    name: 'ten thousand links to themselves with files behind them',
    make: () =>
      imageWith(times(10_000, index => [link(`l${index}`, `l${index}`), { path: `l${index}/x` }]).flat()),
  },
  {
    name: 'links in a ring',
    make: () =>
      imageWith(
        times(3000, index => [link(`r${index}`, `r${(index + 1) % 3000}`), { path: `r${index}/x` }]).flat(),
      ),
  },
  {
    name: 'links of a megabyte',
    make: () =>
      imageWith(
        times(30, index => ({ ...link(`l${index}`, 'a/../'.repeat(6500)), longNames: 'pax' as const })),
      ),
  },
  {
    name: 'a hard link of each of ten thousand to the one before',
    make: () =>
      imageWith([
        { path: 'f0', content: 'x' },
        ...times(10_000, index => hard(`f${index + 1}`, `f${index}`)),
      ]),
  },
  {
    name: 'hard links to nothing',
    make: () => imageWith(times(10_000, index => hard(`f${index}`, `nowhere/${index}`))),
  },
  {
    name: 'hard links through chained links',
    make: () =>
      imageWith([...chained(39, 500, 1), ...times(2000, index => hard(`h${index}`, `d39/../d39/f0`))]),
  },
  {
    name: 'links that lead deeper and deeper',
    make: () =>
      imageWith(
        times(60, index => [
          {
            path: `${index === 0 ? '' : `l${index - 1}/`}${'d/'.repeat(1000)}end`,
            type: 'directory' as const,
          },
          link(`l${index}`, `${index === 0 ? '' : `l${index - 1}/`}${'d/'.repeat(1000)}end`),
        ]).flat(),
      ),
  },
  {
    name: 'many files behind the deepest link',
    make: () =>
      imageWith([
        ...times(30, index => [
          {
            path: `${index === 0 ? '' : `l${index - 1}/`}${'d/'.repeat(1000)}end`,
            type: 'directory' as const,
          },
          link(`l${index}`, `${index === 0 ? '' : `l${index - 1}/`}${'d/'.repeat(1000)}end`),
        ]).flat(),
        ...times(5000, index => ({ path: `l29/${index}`, content: 'x' })),
      ]),
  },
  {
    name: 'links of one layer under files of the next',
    make: () =>
      imageOf([
        zstdLayer(writeTar(chained(39, 600, 10))),
        zstdLayer(writeTar(times(2000, index => hard(`h${index}`, 'd39/f0')))),
      ]),
  },
  {
    name: 'links upwards out of the root',
    make: () => imageWith(times(5000, index => link(`l${index}`, '../'.repeat(1300)))),
  },
]
