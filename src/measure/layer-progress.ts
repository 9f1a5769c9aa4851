import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'

/** How far the reading is. All in compressed bytes, of the layers that have to be read. */
export interface MeasureProgress {
  readonly read: number
  readonly total: number
  /** Layers that have to be read, and how many of them are done. */
  readonly layers: number
  readonly layersDone: number
}

export type OnProgress = ((progress: MeasureProgress) => void) | undefined

/** Adds up what is read of several layers, which may be read at the same time. */
export class LayerProgress {
  readonly #total: number
  readonly #layers: number
  readonly #onProgress: OnProgress
  readonly #current = new Map<Digest, number>()
  #done = 0
  #layersDone = 0

  /** @param layers those that have to be read. */
  constructor(layers: readonly Descriptor[], onProgress: OnProgress) {
    this.#total = layers.reduce((sum, { size }) => sum + size, 0)
    this.#layers = layers.length
    this.#onProgress = onProgress
  }

  /** So many bytes of a layer are read. */
  report({ digest }: Descriptor, read: number): void {
    this.#current.set(digest, read)
    this.#tell()
  }

  done({ digest, size }: Descriptor): void {
    this.#current.delete(digest)
    this.#done += size
    this.#layersDone++
    this.#tell()
  }

  #tell(): void {
    const current = [...this.#current.values()].reduce((sum, read) => sum + read, 0)
    this.#onProgress?.({
      read: this.#done + current,
      total: this.#total,
      layers: this.#layers,
      layersDone: this.#layersDone,
    })
  }
}
