import { DATABASE_IMAGES } from './database-images.ts'
import { DOCUMENT_IMAGES } from './document-images.ts'
import type { HostileImage } from './hostile-image.ts'
import { LINK_IMAGES } from './link-images.ts'
import { NAME_IMAGES } from './name-images.ts'
import { PACKAGE_IMAGES } from './package-images.ts'
import { PROGRAM_IMAGES } from './program-images.ts'
import { STREAM_IMAGES } from './stream-images.ts'

/** Every hostile image, by what is odd about it. */
export const HOSTILE_IMAGES: readonly HostileImage[] = [
  ...LINK_IMAGES,
  ...NAME_IMAGES,
  ...DATABASE_IMAGES,
  ...STREAM_IMAGES,
  ...PROGRAM_IMAGES,
  ...PACKAGE_IMAGES,
  ...DOCUMENT_IMAGES,
]
