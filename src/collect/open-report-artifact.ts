import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { InputError } from '../errors/input-error.ts'
import { messages } from './messages.ts'

/** Most bytes of a leg, unpacked. */
export const MOST_REPORT_BYTES = 16 * 1024 * 1024

const ZIP = Buffer.from('PK')

const DOS_DIRECTORY = 0x10
const UNIX_TYPE = 0o170000
const UNIX_FILE = 0o100000

/**
 * The text in a leg's artifact: the one file that it is, or an archive that has it as its only entry. Nothing is written anywhere,
 * and no more than {@link MOST_REPORT_BYTES} are unpacked, whatever the archive says of itself.
 *
 * @throws InputError with why it is refused: a sentence without its subject.
 */
export async function openReportArtifact(bytes: Buffer): Promise<string> {
  const content = bytes.subarray(0, 2).equals(ZIP) ? await unpack(bytes) : bytes
  if (content.length > MOST_REPORT_BYTES) throw new InputError(messages.tooLong)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    throw new InputError(messages.notUtf8)
  }
}

async function unpack(bytes: Buffer): Promise<Buffer> {
  try {
    return await onlyEntry(bytes)
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError(messages.archiveBroken, { cause: error })
  }
}

async function onlyEntry(bytes: Buffer): Promise<Buffer> {
  const archive = await fromBufferPromise(bytes, { strictFileNames: true, validateEntrySizes: true })
  if (archive.entryCount !== 1) throw new InputError(messages.notOneEntry(archive.entryCount))
  for await (const entry of archive.eachEntry()) return await contentOf(entry, archive)
  throw new InputError(messages.archiveEmpty)
}

async function contentOf(entry: Entry, archive: ZipFile): Promise<Buffer> {
  if (!isPlainFile(entry)) throw new InputError(messages.notAPlainFile)
  if (entry.uncompressedSize > MOST_REPORT_BYTES) throw new InputError(messages.tooLong)
  const parts: Buffer[] = []
  let size = 0
  for await (const part of (await archive.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    size += part.length
    if (size > MOST_REPORT_BYTES) throw new InputError(messages.tooLong)
    parts.push(part)
  }
  const content = Buffer.concat(parts)
  // The unpacker checks sizes alone.
  if (crc32(content) !== entry.crc32) throw new InputError(messages.archiveDamaged)
  return content
}

/** What says that an entry is something else: the slash of a directory, its DOS attribute, a Unix mode in the upper half of the attributes. */
function isPlainFile({
  fileName,
  externalFileAttributes: attributes,
  generalPurposeBitFlag,
}: Entry): boolean {
  const type = (attributes >>> 16) & UNIX_TYPE
  const isEncrypted = (generalPurposeBitFlag & 1) === 1
  return (
    !fileName.endsWith('/') &&
    (attributes & DOS_DIRECTORY) === 0 &&
    !isEncrypted &&
    (type === 0 || type === UNIX_FILE)
  )
}
