import path from 'node:path'
import type { Bench } from '../bench.ts'
import { type BenchImage, benchImage } from '../bench-image.ts'
import { READING_PEERS } from '../peers.ts'
import { RECIPES } from '../recipes.ts'
import { type Row, secondsRow } from '../row.ts'
import { slimBuild } from '../slim-build.ts'
import { besidePeers, type Contest } from './beside-peers.ts'

type Limits = Contest<readonly [BenchImage]>['limits']

/** Reading one image. */
export async function reading(bench: Bench): Promise<readonly Row[]> {
  const { images, log } = bench
  const big = await benchImage(images, RECIPES.big, log)
  const many = await benchImage(images, RECIPES.many, log)
  return [
    ...readingOne(bench, big, { gzip: [0.4], igzip: [1], dive: [0.45, 0.05] }, 0.35),
    ...readingOne(bench, many, { dive: [0.4] }, 1),
  ]
}

/** @param mostCpu seconds of processor time where all layers are known. */
function readingOne(bench: Bench, image: BenchImage, limits: Limits, mostCpu: number): Row[] {
  bench.log(`reading ${image.name}`)
  const { command, cold } = slimBuild(path.join(bench.scratch, `reading-${image.name}`))
  const args = ['inspect', '--quiet', image.layout]
  const { rows, known } = besidePeers(
    {
      what: `inspect ${image.name}`,
      images: [image],
      cold: cold(...args),
      known: command(...args),
      peers: READING_PEERS,
      limits,
    },
    bench,
  )
  return [...rows, secondsRow(`inspect ${image.name}, known: processor time`, known.cpu, mostCpu)]
}
