import { BUILT_IMAGES } from './built-images.ts'
import type { CorpusImage } from './corpus-image.ts'
import { RANDOM_IMAGES, WRITTEN_IMAGES } from './written-images.ts'

/** All images that measuring is checked against crane, GNU tar and the engine with. */
export const CORPUS: readonly CorpusImage[] = [...BUILT_IMAGES, ...WRITTEN_IMAGES, ...RANDOM_IMAGES]
