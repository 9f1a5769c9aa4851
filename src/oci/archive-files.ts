import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { ArchiveMember } from './archive-member.ts'
import type { ImageFiles } from './image-files.ts'
import { endsInside } from './index-archive.ts'

const CHUNK = 256 * 1024
/** Links that point at links; archives have one at most. */
const MOST_LINKS = 8

/**
 * The files of an image in an uncompressed tar, read in place.
 *
 * @param members what {@link indexArchive} found in the archive.
 */
export function archiveFiles(
  archive: FileHandle,
  members: ReadonlyMap<string, ArchiveMember>,
  label: string,
  signal?: AbortSignal,
): ImageFiles {
  return {
    label,
    size: file => Promise.resolve(resolveMember(members, file)?.size ?? null),
    open(file) {
      const member = resolveMember(members, file)
      if (member === null) return Promise.resolve(null)
      return Promise.resolve(
        Readable.from(
          readMember(archive, member, {
            cutOff: done => endsInside(label, file, done, member.size),
            signal,
          }),
          { objectMode: false, highWaterMark: CHUNK },
        ),
      )
    },
    close: () => archive.close(),
  }
}

function resolveMember(members: ReadonlyMap<string, ArchiveMember>, file: string) {
  let member = members.get(file)
  for (let links = 0; member?.kind === 'link' && links < MOST_LINKS; links++)
    member = members.get(member.target)
  return member?.kind === 'file' ? member : null
}

interface Reading {
  /** The error for an archive that ends after so many bytes of the member. */
  readonly cutOff: (done: number) => Error
  readonly signal: AbortSignal | undefined
}

async function* readMember(
  archive: FileHandle,
  { offset, size }: { readonly offset: number; readonly size: number },
  { cutOff, signal }: Reading,
): AsyncGenerator<Buffer> {
  for (let done = 0; done < size;) {
    signal?.throwIfAborted()
    const chunk = Buffer.allocUnsafe(Math.min(CHUNK, size - done))
    const { bytesRead } = await archive.read(chunk, 0, chunk.length, offset + done)
    if (bytesRead === 0) throw cutOff(done)
    done += bytesRead
    yield chunk.subarray(0, bytesRead)
  }
}
