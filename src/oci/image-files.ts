import type { FilePart } from './file-part.ts'

/**
 * The files of an image layout or a `docker save` archive by their path in it (`index.json`, `blobs/sha256/…`),
 * wherever they stand. Nothing outside of the image can be reached through it, whatever the path or a link says.
 */
export interface ImageFiles {
  /** What to call the image in messages, quoted. */
  readonly label: string
  /** A regular file, to be read or closed, or null when there is none of that path. @throws ImageError for links that escape. */
  open(path: string): Promise<FilePart | null>
  close(): Promise<void>
}
