import { messages } from './messages.ts'
/** Bytes of one answer that are read: a page of 100 of the longest comments has 40 MB at most. */
const MOST = 64 * 1024 * 1024

class TooLongError extends Error {}

/** What is used of `fetch`. */
export type Fetch = (
  url: string,
  init: RequestInit,
) => Promise<Pick<Response, 'status' | 'statusText' | 'headers' | 'body'>>

/**
 * The same `fetch` with a limit on time and on bytes. It reads the body itself, since Octokit takes one that breaks off for an empty one.
 *
 * @param timeout milliseconds that one answer may take from the request to its last byte.
 */
export function boundedFetch(fetch: Fetch, timeout: number) {
  return async (url: string, init: RequestInit): Promise<Response> => {
    const { status, statusText, headers, body } = await fetch(url, {
      ...init,
      signal: AbortSignal.timeout(timeout),
    })
    const content = body === null ? null : await take(body)
    // Statuses that have no body may not be given an empty one.
    return new Response(content?.length === 0 ? null : content, { status, statusText, headers })
  }
}

/** The limit that a request has met, in words; null when it ended otherwise. Octokit wraps up what ended it. */
export function limitMet(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  if (error.name === 'TimeoutError') return 'it took too long'
  return error instanceof TooLongError ? error.message : limitMet(error.cause)
}

async function take(body: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body) {
    size += part.length
    if (size > MOST) throw new TooLongError(messages.answerTooLong(MOST / 1024 / 1024))
    parts.push(part)
  }
  return Buffer.concat(parts)
}
