import { InputError } from '../../errors/input-error.ts'
import { ToolError } from '../../errors/tool-error.ts'
import { messages } from '../messages.ts'

/** Milliseconds that a download may take. */
const PATIENCE = 60_000

/**
 * Downloads what a signed address names, without any token.
 *
 * @param most bytes that are taken.
 * @throws ToolError when it cannot be had; InputError when it is longer.
 */
export async function downloadBounded(
  url: string,
  most: number,
  { signal, patience = PATIENCE }: { readonly signal: AbortSignal; readonly patience?: number },
): Promise<Buffer> {
  try {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(patience)])
    const response = await fetch(url, { signal: limit })
    if (!response.ok || response.body === null) {
      await response.body?.cancel()
      throw new ToolError(messages.downloadFailed(response.status))
    }
    return await take(response.body, most)
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof ToolError || error instanceof InputError) throw error
    throw new ToolError(messages.downloadInterrupted, { cause: error })
  }
}

async function take(body: ReadableStream<Uint8Array>, most: number): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body) {
    size += part.length
    if (size > most) throw new InputError(messages.artifactTooLong(most))
    parts.push(part)
  }
  return Buffer.concat(parts)
}
