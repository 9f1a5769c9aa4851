import { pipeline, type Readable } from 'node:stream'
import type { Descriptor } from '../model/descriptor.ts'
import { verifyContent } from '../oci/verify-content.ts'

/** All chunks but the last have this many bytes, however the stream was cut: what is made of them is reproducible. */
const CHUNK = 64 * 1024

export interface ReadBlobOptions {
  /** Stops the reading at once. */
  readonly signal?: AbortSignal | undefined
  /** Called for each chunk, with bytes of the blob as stored. */
  readonly onProgress?: ((read: number, total: number) => void) | undefined
}

/**
 * A blob in chunks of 64 KiB, checked against its descriptor in passing: it ends normally only when size and digest are
 * right.
 *
 * @throws ImageError when they are not; the signal's reason when it aborts; whatever the stream throws.
 */
export async function* readBlob(
  open: () => Promise<Readable>,
  descriptor: Descriptor,
  { signal, onProgress }: ReadBlobOptions = {},
): AsyncGenerator<Buffer, void, undefined> {
  signal?.throwIfAborted()
  const stream = pipeline(await open(), verifyContent(descriptor), () => {
    // Errors come out of the iteration.
  })
  const abort = () => stream.destroy(signal?.reason as Error)
  signal?.addEventListener('abort', abort)
  let read = 0
  try {
    for await (const chunk of evenChunks(stream)) {
      signal?.throwIfAborted()
      read += chunk.length
      onProgress?.(read, descriptor.size)
      yield chunk
    }
  } finally {
    signal?.removeEventListener('abort', abort)
    stream.destroy()
  }
}

async function* evenChunks(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  let parts: Buffer[] = []
  let held = 0
  for await (const chunk of stream) {
    let rest = chunk
    while (held + rest.length >= CHUNK) {
      const head = rest.subarray(0, CHUNK - held)
      yield held === 0 ? head : Buffer.concat([...parts, head], CHUNK)
      rest = rest.subarray(head.length)
      parts = []
      held = 0
    }
    if (rest.length > 0) {
      parts.push(rest)
      held += rest.length
    }
  }
  if (held > 0) yield Buffer.concat(parts, held)
}
