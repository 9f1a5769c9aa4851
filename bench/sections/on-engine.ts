import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { THIS_CHECKOUT } from '../../test-kit/engine/checkout.ts'
import type { Engine } from '../../test-kit/engine/engine.ts'
import { ensureEngine } from '../../test-kit/engine/ensure-engine.ts'
import { ensureStandIns } from '../../test-kit/engine/stand-ins/ensure-stand-ins.ts'
import type { Bench } from '../bench.ts'
import { benchImage } from '../bench-image.ts'
import type { ImageRecipe } from '../recipes.ts'
import type { Row } from '../row.ts'

/**
 * Brings up an engine for a section.
 *
 * @param baseImages that its Dockerfiles name.
 * @throws InputError on a machine that cannot have one.
 */
export async function onEngine(
  bench: Bench,
  baseImages: readonly string[],
  section: (bench: Bench, engine: Engine) => Promise<readonly Row[]> | readonly Row[],
): Promise<readonly Row[]> {
  const engine = await ensureEngine(THIS_CHECKOUT, process.env, bench.log)
  await ensureStandIns(THIS_CHECKOUT, engine, baseImages, bench.log)
  return await section(bench, engine)
}

/** A build context in the scratch folder. */
export function contextIn({ scratch }: Bench, name: string, dockerfile: readonly string[]): string {
  const context = path.join(scratch, name)
  mkdirSync(context)
  writeFileSync(path.join(context, 'Dockerfile'), `${dockerfile.join('\n')}\n`)
  return context
}

/** Unpacks all files of an image into a build context: a folder for each of its layers. */
export async function fillContext(
  { images, log }: Bench,
  context: string,
  recipe: ImageRecipe,
): Promise<void> {
  const { blobs } = await benchImage(images, recipe, log)
  for (const blob of blobs) execFileSync('tar', ['xzf', blob, '-C', context])
}
