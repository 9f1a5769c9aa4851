import type { FileHandle } from 'node:fs/promises'
import type { ArchiveMember } from './archive-member.ts'
import { FilePart } from './file-part.ts'
import type { ImageFiles } from './image-files.ts'

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
    open(file) {
      const member = resolveMember(members, file)
      return Promise.resolve(member === null ? null : FilePart.inside(archive, member, signal))
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
