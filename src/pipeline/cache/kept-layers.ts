import { hash } from 'node:crypto'
import type { DirectoryCache } from './directory-cache.ts'

/** Goes into the service's name for what is kept, so it is the same for all. */
export const DIRECTORY = 'layers'

/** In it, beside the indexes: the digests of their layers, the most recent first. */
export const LIST = 'layers.json'

/** Bytes of the list. */
export const LARGEST_LIST = 1_000_000

/** Bytes of the indexes of one entry; that of a layer of a hundred thousand files has two million. */
export const LARGEST_INDEXES = 64_000_000

/** Bytes of an entry. */
export const LARGEST_ENTRY = LARGEST_INDEXES + LARGEST_LIST

/** The beginning of all keys. */
export const ANY_IMAGES = 'slim-build-layers-v1-'

/** Where the indexes of layers are kept between machines. */
export interface KeptLayers {
  readonly directories: DirectoryCache
  /** Null, or why what was found under a key is not to be believed, as the end of a sentence. */
  readonly distrust: (key: string) => Promise<string | null>
}

/** The beginning of the keys of what is kept for the images of a run. */
export function keyOfImages(images: string): string {
  return `${ANY_IMAGES}${shortHash(images)}-`
}

/** The end of a key: it tells what is kept from anything else that is. */
export function shortHash(value: unknown): string {
  return hash('sha256', JSON.stringify(value)).slice(0, 16)
}
