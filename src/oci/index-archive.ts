import type { FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { ImageError } from '../errors/image-error.ts'
import { type ArchiveHeader, BLOCK, parseArchiveHeader, parsePaxRecords, text } from './archive-header.ts'
import type { ArchiveMember } from './archive-member.ts'
import { archivePath } from './archive-path.ts'
import { messages } from './messages.ts'

/** An image of 127 layers has some 400 members, one of many platforms a few thousand. */
const MOST_MEMBERS = 20_000
/** Members of longer names are none of an image. */
const LONGEST_NAME = 1024
/** Bytes of all PAX records and long names together. */
const MOST_META = 8 * 1024 * 1024
/** PAX records and long names are a few hundred bytes. */
const LONGEST_META = 1024 * 1024

/**
 * Finds where the members of an uncompressed tar stand, by reading its headers and skipping what is between.
 *
 * Of two members of one path the later holds, as when the archive is unpacked. Names and links that lead out of the
 * archive are not in the answer.
 *
 * @param label what to call the archive in messages.
 * @returns null when it is no tar at all.
 * @throws ImageError when a tar is cut off, breaks off into something else or has more members than any image; the
 *   signal's reason when it aborts.
 */
export async function indexArchive(
  archive: FileHandle,
  label: string,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, ArchiveMember> | null> {
  const members = new Map<string, ArchiveMember>()
  const block = Buffer.alloc(BLOCK)
  let long: Partial<Pick<ArchiveHeader, 'name' | 'link' | 'size'>> = {}
  let count = 0
  let meta = 0
  const end = (await archive.stat()).size
  for (let at = 0; (await archive.read(block, 0, BLOCK, at)).bytesRead === BLOCK;) {
    signal?.throwIfAborted()
    if (block.every(byte => byte === 0)) return members
    const plain = headerAt(block, at, label)
    if (plain === null) return null
    if (++count > MOST_MEMBERS) throw new ImageError(messages.tooManyMembers(label, MOST_MEMBERS))
    const offset = at + BLOCK
    let { size } = plain
    if ('xLK'.includes(plain.flag)) {
      long = { ...long, ...(await readLongFields(archive, plain, offset, label)) }
      meta = checkedMeta(meta + size, label)
    } else if (plain.flag !== 'g') {
      const header = { ...plain, ...long }
      size = header.size
      addMember(members, header, offset)
      long = {}
    }
    if (size > end - offset) throw endsInside(label, long.name ?? plain.name, end - offset, size)
    at = offset + Math.ceil(size / BLOCK) * BLOCK
  }
  return count === 0 ? null : members
}

/** Null where the archive is no tar, which its first block tells. */
function headerAt(block: Buffer, at: number, label: string): ArchiveHeader | null {
  const header = parseArchiveHeader(block)
  if (header === null && at > 0) throw new ImageError(messages.noTarHeader(label, at))
  return header
}

function checkedMeta(bytes: number, label: string): number {
  if (bytes <= MOST_META) return bytes
  throw new ImageError(messages.tarHeadersTooLong(label, MOST_META))
}

function addMember(members: Map<string, ArchiveMember>, header: ArchiveHeader, offset: number): void {
  if (header.name.length > LONGEST_NAME || header.link.length > LONGEST_NAME) return
  const name = archivePath(header.name)
  if (name === null) return
  if (header.flag === '0' || header.flag === '7') {
    members.set(name, { kind: 'file', offset, size: header.size })
  } else if (header.flag === '1' || header.flag === '2') {
    // A hard link's target counts from the archive's root, a symbolic link's from the link's own directory.
    const target = archivePath(
      header.flag === '1' ? header.link : path.posix.join(path.posix.dirname(name), header.link),
    )
    if (target === null) members.delete(name)
    else members.set(name, { kind: 'link', target })
  }
}

/** What a PAX header or a GNU long name says about the entry after it. */
async function readLongFields(
  archive: FileHandle,
  { flag, size }: ArchiveHeader,
  offset: number,
  label: string,
): Promise<Partial<Pick<ArchiveHeader, 'name' | 'link' | 'size'>>> {
  if (size > LONGEST_META) throw new ImageError(messages.tarHeaderTooLong(label, size))
  const bytes = Buffer.alloc(size)
  await archive.read(bytes, 0, size, offset)
  if (flag === 'L') return { name: text(bytes) }
  if (flag === 'K') return { link: text(bytes) }
  const records = parsePaxRecords(bytes)
  const name = records.get('path')
  const link = records.get('linkpath')
  const length = records.get('size')
  return {
    ...(name === undefined ? {} : { name }),
    ...(link === undefined ? {} : { link }),
    ...(length === undefined ? {} : { size: paxSize(length, label) }),
  }
}

function paxSize(digits: string, label: string): number {
  const size = /^\d{1,16}$/.test(digits) ? Number(digits) : NaN
  if (!Number.isSafeInteger(size)) throw new ImageError(messages.paxSizeInvalid(label))
  return size
}

/** The error for an archive that stops short of what a member's header says, both in bytes. */
function endsInside(label: string, member: string, there: number, size: number): ImageError {
  return new ImageError(messages.archiveEndsEarly(label, member, there, size))
}
