import path from 'node:path'
import type { Bench } from '../bench.ts'
import { benchImage } from '../bench-image.ts'
import { COMPARING_PEERS } from '../peers.ts'
import { RECIPES } from '../recipes.ts'
import type { Row } from '../row.ts'
import { slimBuild } from '../slim-build.ts'
import { besidePeers } from './beside-peers.ts'

/** Comparing two images that share all layers but the last. */
export async function comparing(bench: Bench): Promise<readonly Row[]> {
  const { images, scratch, log } = bench
  const big = await benchImage(images, RECIPES.big, log)
  const changed = await benchImage(images, RECIPES.changed, log)
  log('comparing')
  const { command, cold } = slimBuild(path.join(scratch, 'comparing'))
  const args = ['compare', '--quiet', big.layout, changed.layout]
  const { rows } = besidePeers(
    {
      what: `compare ${big.name} and ${changed.name}`,
      images: [big, changed],
      cold: cold(...args),
      known: command(...args),
      peers: COMPARING_PEERS,
      limits: { 'container-diff': [0.07, 0.01], diffoci: [0.22, 0.04] },
    },
    bench,
  )
  return rows
}
