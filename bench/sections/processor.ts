import path from 'node:path'
import type { Bench } from '../bench.ts'
import { type BenchImage, benchImage } from '../bench-image.ts'
import { LISTING } from '../peers.ts'
import type { Recipes } from '../recipes.ts'
import { processorRow, type Row } from '../row.ts'
import { slimBuild } from '../slim-build.ts'
import { type Command, timeInTurns } from '../timed.ts'
import { timeStart } from './start.ts'

/** Largest ratios of processor time: some twice what is measured, as machines differ. */
const MOST = { start: 2, big: { cold: 2.5, known: 0.6 }, many: { cold: 3.5, known: 1 } }

/** What starting and reading take of a processor, to what takes some of it on any machine. Unlike seconds, it is much the same on a busy one. */
export async function processor(bench: Bench, recipes: Recipes): Promise<readonly Row[]> {
  const { images, log } = bench
  const big = await benchImage(images, recipes.big, log)
  const many = await benchImage(images, recipes.many, log)
  log('counting processor time')
  const { version, bare } = timeStart(bench)
  return [
    processorRow('slim-build --version, to node -e 0', version, bare, MOST.start),
    ...readingOne(bench, big, MOST.big),
    ...readingOne(bench, many, MOST.many),
  ]
}

function readingOne(
  { scratch, runs }: Bench,
  image: BenchImage,
  most: { readonly cold: number; readonly known: number },
): Row[] {
  const { command, cold } = slimBuild(path.join(scratch, `processor-${image.name}`))
  const args = ['inspect', '--quiet', image.layout]
  const listing: Command = { args: ['bash', '-c', LISTING.command([image], scratch)] }
  const [ofCold, ofKnown, ofListing] = timeInTurns([cold(...args), command(...args), listing], runs)
  if (ofCold === undefined || ofKnown === undefined || ofListing === undefined)
    throw new Error('nothing was timed')
  return [
    processorRow(`inspect ${image.name}, cold, to ${LISTING.name}`, ofCold, ofListing, most.cold),
    processorRow(`inspect ${image.name}, known, to ${LISTING.name}`, ofKnown, ofListing, most.known),
  ]
}
