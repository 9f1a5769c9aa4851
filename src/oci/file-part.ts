import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'

/** Where bytes stand, for a thread of this process: what is open is open in all of them. */
export interface FilePlace {
  readonly fd: number
  /** Bytes before the first one. */
  readonly offset: number
  /** Bytes. */
  readonly size: number
}

const CHUNK = 256 * 1024

/** A part of an open file, to be read or closed. */
export class FilePart {
  /** Bytes. */
  readonly size: number
  readonly #handle: FileHandle
  readonly #offset: number
  readonly #isWhole: boolean
  readonly #signal: AbortSignal | undefined

  private constructor(
    handle: FileHandle,
    {
      offset,
      size,
      isWhole,
      signal,
    }: Omit<FilePlace, 'fd'> & { isWhole: boolean; signal?: AbortSignal | undefined },
  ) {
    this.#handle = handle
    this.#offset = offset
    this.size = size
    this.#isWhole = isWhole
    this.#signal = signal
  }

  /** All of a file, which is closed with it. */
  static ofFile(handle: FileHandle, size: number, signal?: AbortSignal): FilePart {
    return new FilePart(handle, { offset: 0, size, isWhole: true, signal })
  }

  /** Some bytes of a file, which stays open. */
  static inside(handle: FileHandle, place: Omit<FilePlace, 'fd'>, signal?: AbortSignal): FilePart {
    return new FilePart(handle, { ...place, isWhole: false, signal })
  }

  get place(): FilePlace {
    return { fd: this.#handle.fd, offset: this.#offset, size: this.size }
  }

  /** The bytes; fewer where the file has become shorter. It closes the part at its end. */
  stream(): Readable {
    let at = 0
    const next = async (): Promise<Buffer | null> => {
      const chunk = Buffer.allocUnsafe(Math.min(CHUNK, this.size - at))
      if (chunk.length === 0) return null
      const { bytesRead } = await this.#handle.read(chunk, 0, chunk.length, this.#offset + at)
      at += bytesRead
      return bytesRead === 0 ? null : chunk.subarray(0, bytesRead)
    }
    return new Readable({
      highWaterMark: CHUNK,
      signal: this.#signal,
      read() {
        next().then(
          chunk => this.push(chunk),
          (error: unknown) => this.destroy(error as Error),
        )
      },
      destroy: (error, done) => {
        this.close().then(() => {
          done(error)
        }, done)
      },
    })
  }

  async close(): Promise<void> {
    if (this.#isWhole) await this.#handle.close()
  }
}
