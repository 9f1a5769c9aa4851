import type { Bench } from '../bench.ts'
import { type BenchImage, benchImage, bytesOfLayers } from '../bench-image.ts'
import type { Recipes } from '../recipes.ts'
import type { Row } from '../row.ts'
import { countRun } from './counted-run.ts'

/** Bytes of resident memory: where layers are read, and where all are known. */
export interface MemoryLimits {
  readonly cold: number
  readonly known: number
}

/** What reading and comparing take that does not hang on the machine: layers, bytes, memory, programs. */
export async function counting(
  bench: Bench,
  recipes: Recipes,
  memory: MemoryLimits,
): Promise<readonly Row[]> {
  const { images, log } = bench
  const big = await benchImage(images, recipes.big, log)
  const changed = await benchImage(images, recipes.changed, log)
  const many = await benchImage(images, recipes.many, log)
  log('counting')
  const inspected = (image: BenchImage, state: string) => ({
    what: `inspect ${image.name}, ${state}`,
    args: ['inspect', image.layout],
    cache: 'counting',
  })
  const compared = (state: string) => ({
    what: `compare ${big.name} and ${changed.name}, ${state}`,
    args: ['compare', big.layout, changed.layout],
    cache: 'counting-compared',
  })
  const whole = (image: BenchImage) => ({ bytes: bytesOfLayers(image), layers: image.blobs.length })
  const both = bytesOfLayers(big, changed)
  const changes = { mostMemory: memory.cold }
  const cold = { ...changes, isCold: true } as const
  const known = { bytes: 0, layers: 0, mostMemory: memory.known }
  const runs = [
    { ...inspected(big, 'cold'), ...whole(big), ...cold },
    { ...inspected(big, 'known'), ...known },
    { ...inspected(changed, 'top layer changed'), bytes: both - bytesOfLayers(big), layers: 1, ...changes },
    { ...compared('cold'), bytes: both, layers: 1, ...cold },
    { ...compared('known'), ...known },
    { ...inspected(many, 'cold'), ...whole(many), ...cold },
    { ...inspected(many, 'known'), ...known },
  ]
  return runs.flatMap(run => countRun(run, bench))
}
