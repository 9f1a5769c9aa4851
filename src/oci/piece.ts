/** Unpacked bytes, and how many compressed bytes had gone into the decompressor when they came out. */
export interface Piece {
  readonly data: Buffer
  readonly consumed: number
}

/** Bytes of a piece, at most. */
export const PIECE_LENGTH = 256 * 1024

/** What is to be unpacked. */
export interface Packed {
  readonly source: AsyncIterable<Buffer>
  readonly compression: 'gzip' | 'zstd'
  /** Is called before each frame, and each chunk of one, is taken in: a frame of no content costs nine bytes. */
  readonly onFrame: () => void
}
