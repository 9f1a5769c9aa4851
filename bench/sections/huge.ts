import type { Bench } from '../bench.ts'
import { benchImage, bytesOfLayers } from '../bench-image.ts'
import { HUGE } from '../recipes.ts'
import type { Row } from '../row.ts'
import { countRun } from './counted-run.ts'

/** Memory does not grow with the image. It is made anew each time: the disk has better uses. */
export async function huge(bench: Bench, mostMemory: number): Promise<readonly Row[]> {
  const image = await benchImage(bench.scratch, HUGE, bench.log)
  bench.log('reading 10 GB')
  const run = {
    what: 'inspect 10 GB, cold',
    args: ['inspect', image.layout],
    cache: 'huge',
    isCold: true,
    bytes: bytesOfLayers(image),
    layers: image.blobs.length,
    mostMemory,
  } as const
  return countRun(run, bench)
}
