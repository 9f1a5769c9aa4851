import { ImageError } from '../errors/image-error.ts'
import { quoteText } from '../text/quote-text.ts'
import type { ImageFiles } from './image-files.ts'
import { messages } from './messages.ts'

/** A small file by its path, or null when there is none. @throws ImageError when it is longer than the limit in bytes. */
export async function readSmallFile(files: ImageFiles, path: string, limit: number): Promise<Buffer | null> {
  const file = await files.open(path)
  return file === null ? null : collect(file.stream(), limit, `${quoteText(path)} of ${files.label}`)
}

/** All bytes of a stream. @throws ImageError when there are more than the limit. */
export async function collect(stream: AsyncIterable<Buffer>, limit: number, what: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of stream) {
    length += chunk.length
    if (length > limit) throw new ImageError(messages.fileTooLong(what, limit))
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
