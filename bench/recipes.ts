import type { LayerRecipe } from './image-content.ts'

const MB = 1e6

/** An image to be read. */
export interface ImageRecipe {
  /** What it is called in the table, and on the disk. */
  readonly name: string
  readonly layers: readonly LayerRecipe[]
}

/** The images that are read: two that share all layers but the last, and one of very many files. */
export interface Recipes {
  readonly big: ImageRecipe
  readonly changed: ImageRecipe
  readonly many: ImageRecipe
}

const BIG: readonly LayerRecipe[] = [
  { name: 'distribution', unpacked: 300 * MB, meanFile: 40_000, text: 0.4, seed: 1 },
  { name: 'runtime', unpacked: 350 * MB, meanFile: 400_000, text: 0.1, seed: 2 },
  { name: 'node_modules', unpacked: 350 * MB, meanFile: 9_000, text: 0.95, seed: 3 },
  { name: 'data', unpacked: 400 * MB, meanFile: 4_000_000, text: 0.5, seed: 4 },
  { name: 'app', unpacked: 100 * MB, meanFile: 15_000, text: 0.8, seed: 5 },
]

/** Half a million files, ten layers of 100 MB. */
const MANY: readonly LayerRecipe[] = Array.from({ length: 10 }, (_, at) => ({
  name: `tree-${at}`,
  unpacked: 100 * MB,
  meanFile: 2000,
  text: 0.9,
  seed: 20 + at,
}))

/** What a Dockerfile copies onto the image of a language, so that the whole takes 70 MB compressed. */
export const APP: ImageRecipe = {
  name: 'app',
  layers: [{ name: 'data', unpacked: 30 * MB, meanFile: 400_000, text: 0.1, seed: 60 }],
}

/** 1.5 GB unpacked (a distribution, a runtime of few big files, a tree of very many small ones, data, an application), and half a million files. */
export const RECIPES = recipesOf('', 1)

/** The same with a tenth of the bytes and of the files. */
export const SHORT_RECIPES = recipesOf('short-', 0.1)

/** 10 GB unpacked, in layers of 1 GB that pack well. */
export const HUGE: ImageRecipe = {
  name: 'huge',
  layers: Array.from({ length: 10 }, (_, at) => ({
    name: `part-${at}`,
    unpacked: 1000 * MB,
    meanFile: 400_000,
    text: 0.5,
    seed: 40 + at,
    repeats: true,
  })),
}

function recipesOf(prefix: string, part: number): Recipes {
  const image = (name: string, layers: readonly LayerRecipe[]) => ({
    name: prefix + name,
    layers: layers.map(layer => ({ ...layer, unpacked: Math.round(layer.unpacked * part) })),
  })
  const changed = BIG.map(layer => (layer.name === 'app' ? { ...layer, seed: 6 } : layer))
  return { big: image('big', BIG), changed: image('changed', changed), many: image('many', MANY) }
}
