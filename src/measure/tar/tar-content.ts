import type { ByteReader } from './byte-reader.ts'
import type { Region, SparseMap } from './sparse.ts'

const ZEROS = Buffer.alloc(256 * 1024)

/** What is still to be read of one entry's content. */
export class TarContent {
  static readonly empty = TarContent.plain(0, 0)

  /** Bytes of filling after the content. */
  readonly padding: number
  readonly #size: number
  /** Null: one, from the first byte to the last. */
  readonly #regions: readonly Region[] | null
  #region = 0
  #at = 0

  private constructor(size: number, regions: readonly Region[] | null, padding: number) {
    this.#size = size
    this.#regions = regions
    this.padding = padding
  }

  static plain(size: number, padding: number): TarContent {
    return new TarContent(size, null, padding)
  }

  static sparse({ size, regions }: SparseMap, padding: number): TarContent {
    return new TarContent(size, regions, padding)
  }

  get done(): boolean {
    return this.#at === this.#size
  }

  /** All of the content, where it is at hand in one piece; null where it is not, or was begun. */
  whole(source: ByteReader): Buffer | null {
    if (this.#regions !== null || this.#at > 0 || source.ready < this.#size) return null
    this.#at = this.#size
    return source.take(this.#size)
  }

  /** The next piece, of a region or of the hole before it; null when the source ends too early. */
  async read(source: ByteReader): Promise<Buffer | null> {
    const piece = await (this.#regions === null
      ? source.some(this.#size - this.#at)
      : this.#readRegion(source, this.#regions))
    this.#at += piece?.length ?? 0
    return piece
  }

  #readRegion(source: ByteReader, regions: readonly Region[]): Buffer | Promise<Buffer | null> {
    const region = this.#nextRegion(regions)
    const hole = region.offset - this.#at
    if (hole > 0) return ZEROS.subarray(0, Math.min(hole, ZEROS.length))
    return source.some(region.offset + region.length - this.#at)
  }

  /** The region that is not behind; past the last one, an empty one at the end of the file. */
  #nextRegion(regions: readonly Region[]): Region {
    for (; this.#region < regions.length; this.#region++) {
      const region = regions[this.#region]
      if (region !== undefined && region.offset + region.length > this.#at) return region
    }
    return { offset: this.#size, length: 0 }
  }
}
