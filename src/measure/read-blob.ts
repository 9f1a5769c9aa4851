import type { Descriptor } from '../model/descriptor.ts'
import { type Pieces, verifyContent } from '../oci/verify-content.ts'

/** All chunks but the last have this many bytes, however the stream was cut: what is made of them is reproducible. */
const CHUNK = 64 * 1024

/** Bytes as they come; a stream of Node.js is one, and can be ended while it waits. */
export type ByteSource = Pieces & { destroy?(error?: Error): unknown }

export interface ReadBlobOptions {
  /** Stops the reading at once. */
  readonly signal?: AbortSignal | undefined
  /** Called for each chunk, with bytes of the blob as stored. */
  readonly onProgress?: ((read: number, total: number) => void) | undefined
}

/**
 * A blob in chunks of 64 KiB, checked against its descriptor in passing: it ends normally only when size and digest are
 * right. A chunk holds as long as the source keeps it.
 *
 * @throws ImageError when they are not; the signal's reason when it aborts; whatever the source throws.
 */
export async function* readBlob(
  open: () => Promise<ByteSource>,
  descriptor: Descriptor,
  { signal, onProgress }: ReadBlobOptions = {},
): AsyncGenerator<Buffer, void, undefined> {
  signal?.throwIfAborted()
  const source = await open()
  const abort = () => source.destroy?.(signal?.reason as Error)
  signal?.addEventListener('abort', abort)
  let read = 0
  try {
    for await (const chunk of evenChunks(verifyContent(source, descriptor))) {
      signal?.throwIfAborted()
      read += chunk.length
      onProgress?.(read, descriptor.size)
      yield chunk
    }
  } finally {
    signal?.removeEventListener('abort', abort)
    source.destroy?.()
  }
}

async function* evenChunks(stream: Pieces): AsyncGenerator<Buffer, void, undefined> {
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
      parts.push(Buffer.from(rest))
      held += rest.length
    }
  }
  if (held > 0) yield Buffer.concat(parts, held)
}
