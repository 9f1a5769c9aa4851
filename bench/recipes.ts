import type { LayerRecipe } from './image-content.ts'

const MB = 1e6

/** An image to be read. */
export interface ImageRecipe {
  /** What it is called in the table, and on the disk. */
  readonly name: string
  readonly layers: readonly LayerRecipe[]
}

const BIG: readonly LayerRecipe[] = [
  { name: 'distribution', unpacked: 300 * MB, meanFile: 40_000, text: 0.4, seed: 1 },
  { name: 'runtime', unpacked: 350 * MB, meanFile: 400_000, text: 0.1, seed: 2 },
  { name: 'node_modules', unpacked: 350 * MB, meanFile: 9_000, text: 0.95, seed: 3 },
  { name: 'data', unpacked: 400 * MB, meanFile: 4_000_000, text: 0.5, seed: 4 },
  { name: 'app', unpacked: 100 * MB, meanFile: 15_000, text: 0.8, seed: 5 },
]

/** 1.5 GB unpacked: a distribution, a runtime of few big files, a tree of very many small ones, data, an application. */
export const BIG_IMAGE: ImageRecipe = { name: 'big', layers: BIG }

/** The same, another top layer. */
export const CHANGED_IMAGE: ImageRecipe = {
  name: 'changed',
  layers: [...BIG.slice(0, -1), { name: 'app', unpacked: 100 * MB, meanFile: 15_000, text: 0.8, seed: 6 }],
}

/** Half a million files, ten layers of 100 MB. */
export const MANY_FILES: ImageRecipe = {
  name: 'many',
  layers: Array.from({ length: 10 }, (_, at) => ({
    name: `tree-${at}`,
    unpacked: 100 * MB,
    meanFile: 2000,
    text: 0.9,
    seed: 20 + at,
  })),
}
