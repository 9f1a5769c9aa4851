import { ImageError } from '../errors/image-error.ts'

/** That an image does not hold a blob that it lists. */
export class MissingBlob extends ImageError {}
