import type { Readable } from 'node:stream'

/**
 * The files of an image layout or a `docker save` archive by their path in it (`index.json`, `blobs/sha256/…`),
 * wherever they stand. Nothing outside of the image can be reached through it, whatever the path or a link says.
 */
export interface ImageFiles {
  /** What to call the image in messages, quoted. */
  readonly label: string
  /** Size in bytes of a regular file, or null when there is none of that path. @throws ImageError for links that escape. */
  size(path: string): Promise<number | null>
  /** The bytes of a regular file, or null when there is none of that path. */
  open(path: string): Promise<Readable | null>
  close(): Promise<void>
}
