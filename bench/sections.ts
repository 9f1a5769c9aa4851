import type { Bench } from './bench.ts'
import { RECIPES, SHORT_RECIPES } from './recipes.ts'
import type { Row } from './row.ts'
import { cachedStep } from './sections/cached-step.ts'
import { calls } from './sections/calls.ts'
import { comparing } from './sections/comparing.ts'
import { counting } from './sections/counting.ts'
import { huge } from './sections/huge.ts'
import { manyImages } from './sections/many-images.ts'
import { onEngine } from './sections/on-engine.ts'
import { oneLayerChanged } from './sections/one-layer-changed.ts'
import { processor } from './sections/processor.ts'
import { reading } from './sections/reading.ts'
import { start } from './sections/start.ts'

/** A part of the table. */
export type Section = (bench: Bench) => Promise<readonly Row[]> | readonly Row[]

/** Bytes of memory that an image may take, however large it is. */
const MOST_MEMORY = 250e6

/** All of the table, by names to choose from. */
export const SECTIONS: Readonly<Record<string, Section>> = {
  start,
  'many-images': manyImages,
  counting: bench => counting(bench, RECIPES, { cold: MOST_MEMORY, known: MOST_MEMORY }),
  huge: bench => huge(bench, MOST_MEMORY),
  reading,
  comparing,
  calls: bench => onEngine(bench, ['alpine'], calls),
  cached: bench => onEngine(bench, ['python:3.11-slim'], cachedStep),
  changed: bench => onEngine(bench, ['alpine'], oneLayerChanged),
}

/**
 * What is counted, in a minute: processor time is, as a ratio that is much the same on a busy machine. Where such small images are known, they take hardly more than Node.js itself; where not, also
 * the threads of as many as four cores.
 */
export const SHORT_SECTIONS: Readonly<Record<string, Section>> = {
  counting: bench => counting(bench, SHORT_RECIPES, { cold: MOST_MEMORY, known: 160e6 }),
  processor: bench => processor(bench, SHORT_RECIPES),
  calls: bench => onEngine(bench, ['alpine'], calls),
}
