import { quoteText } from '../../text/quote-text.ts'
import { LayerFault } from '../layer-fault.ts'
import { messages } from '../messages.ts'
import type { ReadingBudget } from '../reading-budget.ts'
import { ByteReader } from './byte-reader.ts'
import { decodeName } from './decode-name.ts'
import { BLOCK, isZeroBlock, parseHeader, type TarHeader, upToNul } from './header.ts'
import { parseDecimal, parsePax, type PaxRecords } from './pax.ts'
import { type MapSource, paxSparseName, readOldSparseMap, readPaxSparseMap } from './sparse.ts'
import { TarContent } from './tar-content.ts'

/** One entry of a tar, extension headers folded in. Names are decoded by `decodeName`, but otherwise as they stand. */
export interface TarEntry {
  /** Offset in the tar of its first header byte, those of its extension headers included. */
  readonly start: number
  readonly name: string
  readonly type: 'file' | 'directory' | 'symlink' | 'hardlink' | 'device' | 'fifo'
  /** Bytes of content as it is read, holes of a sparse file included; 0 for all but files. */
  readonly size: number
  /** Permission bits, without the file type that some writers put there. */
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** Target of a symbolic or hard link, else empty. */
  readonly link: string
}

interface Extension {
  pax: PaxRecords | null
  longName: Buffer | null
  longLink: Buffer | null
}

/** Long names and PAX headers are held in memory; Go's archive/tar has the same limit. */
const LONGEST_EXTENSION = 1 << 20

/** More than any system that images are for takes as a path: Linux 4096 bytes, Windows 32767 characters. */
const LONGEST_NAME = 1 << 15

const STEPS_OF_A_HEADER = 20

/** A record of PAX has six bytes at least. */
const BYTES_OF_A_STEP = 16

/** What flags say. All others are files, as POSIX wants it. */
const TYPES: Readonly<Record<string, TarEntry['type']>> = {
  '1': 'hardlink',
  '2': 'symlink',
  '3': 'device',
  '4': 'device',
  '5': 'directory',
  '6': 'fifo',
  D: 'directory',
}

/** Types without content, whatever size their header states. */
const HEADER_ONLY = '123456'

/** Types of headers that speak of the next one, or are not all that is to be read. */
const SAID_IN_MORE = 'xXgLKS'

const NOTHING_MORE: Extension = { pax: null, longName: null, longLink: null }

/**
 * Reads a tar entry by entry, as it streams by: POSIX ustar and PAX, GNU, and the oldest format.
 *
 * It accepts what Go's archive/tar accepts, since that is what unpacks layers in every container engine: a missing end
 * mark, anything at all after the end mark, one without the other of checksum flavours… Global PAX headers are passed
 * over, as engines do. Memory is one chunk of the source and one extension header.
 *
 * All methods throw LayerFault for a tar that contradicts itself, and whatever the source and the budget throw.
 */
export class TarReader {
  readonly #bytes: ByteReader
  readonly #budget: ReadingBudget | undefined
  #content = TarContent.empty
  #name: string | null = null
  #contentStart: number | null = null
  #end: number | null = null

  /** @param budget is told of each header, and what is parsed of it. */
  constructor(source: AsyncIterable<Buffer>, budget?: ReadingBudget) {
    this.#bytes = new ByteReader(source)
    this.#budget = budget
  }

  /** The offset after the last entry; known once `next` has returned null. */
  get end(): number {
    return this.#end ?? this.#bytes.offset
  }

  /** Offset in the tar of the current entry's content; null where the tar has less than the content, a sparse file's holes. */
  get contentStart(): number | null {
    return this.#contentStart
  }

  /**
   * The next entry, or null at the end. What is left of the content of the one before is passed over.
   *
   * No promise where all that it takes is at hand, as it mostly is: half a million of them take a second.
   */
  next(): TarEntry | null | Promise<TarEntry | null> {
    if (this.#end !== null) return null
    return this.#nextAtHand() ?? this.#nextInTurns()
  }

  /** All content of the entry that `next` returned last, where it is at hand and nothing of it was read; else null. */
  whole(): Buffer | null {
    return this.#content.whole(this.#bytes)
  }

  /** The next piece of the content of the entry that `next` returned last; null at its end. Holes are zeros. */
  async chunk(): Promise<Buffer | null> {
    if (this.#content.done) return null
    const piece = await this.#content.read(this.#bytes)
    if (piece !== null) return piece
    throw new LayerFault(messages.entryEndsEarly(this.#name ?? ''))
  }

  /** Reads the source to its end. */
  async drain(): Promise<void> {
    while ((await this.#bytes.some(Infinity)) !== null);
  }

  /** The next entry, where its one header block is at hand; null where it takes more than that, or is not as it should be. */
  #nextAtHand(): TarEntry | null {
    const { padding, done } = this.#content
    if (!done || this.#bytes.ready < padding + BLOCK) return null
    const header = plainHeader(this.#bytes.chunk, this.#bytes.at + padding)
    if (header === null) return null
    this.#budget?.spend('steps', STEPS_OF_A_HEADER)
    const start = this.#bytes.offset + padding
    this.#bytes.pass(padding + BLOCK)
    this.#content = TarContent.empty
    if (!HEADER_ONLY.includes(header.flag)) this.#openPlain(header.size)
    this.#name = header.name
    return describe(header, NOTHING_MORE, start, header.name, header.size)
  }

  async #nextInTurns(): Promise<TarEntry | null> {
    while ((await this.chunk()) !== null);
    await this.#bytes.skip(this.#content.padding)
    this.#content = TarContent.empty
    const start = this.#bytes.offset
    const entry = await this.#readEntry(start).catch((error: unknown) => {
      throw this.#located(error)
    })
    if (entry === null) this.#end = start
    this.#name = entry?.name ?? null
    return entry
  }

  get #source(): MapSource {
    return { bytes: this.#bytes, budget: this.#budget }
  }

  #located(error: unknown): unknown {
    if (!(error instanceof LayerFault)) return error
    const place = this.#name === null ? 'where its first entry should be' : `after ${quoteText(this.#name)}`
    return new LayerFault(messages.faultInEntry(error.message, place))
  }

  async #readEntry(start: number): Promise<TarEntry | null> {
    const extension: Extension = { pax: null, longName: null, longLink: null }
    for (;;) {
      const block = await this.#readHeaderBlock()
      if (block === null) return null
      const header = parseHeader(block)
      if (!(await this.#readExtension(header, extension)))
        return await this.#entry(block, header, extension, start)
    }
  }

  /** The next header block; null at the end of the archive. */
  async #readHeaderBlock(): Promise<Buffer | null> {
    this.#budget?.spend('steps', STEPS_OF_A_HEADER)
    const block = await this.#bytes.upTo(BLOCK)
    if (block.length === 0) return null
    if (block.length < BLOCK) throw new LayerFault(messages.headerEndsEarly)
    if (!isZeroBlock(block)) return block
    const second = await this.#bytes.upTo(BLOCK)
    if (second.length === BLOCK && !isZeroBlock(second)) {
      throw new LayerFault(messages.loneZeroBlock)
    }
    return null
  }

  /** Whether the header is one that says something about the entry after it; if so, what it says is taken in. */
  async #readExtension(header: TarHeader, extension: Extension): Promise<boolean> {
    switch (header.flag) {
      case 'x':
      case 'X': // Solaris before POSIX settled on "x"
        extension.pax = parsePax(await this.#readExtensionContent(header))
        return true
      case 'L':
        extension.longName = upToNul(await this.#readExtensionContent(header))
        return true
      case 'K':
        extension.longLink = upToNul(await this.#readExtensionContent(header))
        return true
      case 'g':
        await this.#readExtensionContent(header)
        return true
      default:
        return false
    }
  }

  async #readExtensionContent({ size }: TarHeader): Promise<Buffer> {
    if (size < 0 || size > LONGEST_EXTENSION) {
      throw new LayerFault(messages.extensionTooLong(size, LONGEST_EXTENSION))
    }
    // The chunk that it lies in is not kept alive by a name.
    const content = Buffer.from(await this.#bytes.upTo(size))
    if (content.length < size) throw new LayerFault(messages.extensionEndsEarly)
    this.#budget?.spend('parsed', size)
    this.#budget?.spend('steps', size / BYTES_OF_A_STEP)
    await this.#bytes.skip(paddingOf(size))
    return content
  }

  async #entry(block: Buffer, header: TarHeader, extension: Extension, start: number): Promise<TarEntry> {
    const name = nameOf(header, extension)
    const stored = numberOf('size', header.size, extension)
    if (stored < 0) throw new LayerFault(messages.negativeSize(name))
    const size = HEADER_ONLY.includes(header.flag)
      ? 0
      : await this.#openContent(block, header, extension, stored)
    return describe(header, extension, start, name, size)
  }

  /** Makes `#content` ready; returns the size of the content as it is read. */
  async #openContent(block: Buffer, header: TarHeader, { pax }: Extension, stored: number): Promise<number> {
    const source = this.#source
    const isOld = header.flag === 'S'
    const map = isOld
      ? await readOldSparseMap(block, { ...header, size: stored }, source)
      : ((await (pax && readPaxSparseMap(pax, stored, source)))?.map ?? null)
    if (map === null) return this.#openPlain(stored)
    this.#content = TarContent.sparse(map, paddingOf(stored))
    this.#contentStart = null
    return map.size
  }

  #openPlain(stored: number): number {
    this.#content = TarContent.plain(stored, paddingOf(stored))
    this.#contentStart = this.#bytes.offset
    return stored
  }
}

/** A header that says all of an entry by itself; null for any other block, which takes more than a look. */
function plainHeader(bytes: Buffer, at: number): TarHeader | null {
  if (isZeroBlock(bytes, at)) return null
  try {
    const header = parseHeader(bytes, at)
    return SAID_IN_MORE.includes(header.flag) || header.size < 0 ? null : header
  } catch {
    return null
  }
}

function describe(
  header: TarHeader,
  extension: Extension,
  start: number,
  name: string,
  size: number,
): TarEntry {
  const type = typeOf(header.flag, name)
  const isLink = type === 'symlink' || type === 'hardlink'
  return {
    start,
    name,
    type,
    size: type === 'file' ? size : 0,
    mode: header.mode,
    uid: numberOf('uid', header.uid, extension),
    gid: numberOf('gid', header.gid, extension),
    link: isLink ? linkOf(header, extension) : '',
  }
}

function paddingOf(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK
}

/** The oldest format has no directories, only files whose name ends in a slash. */
function typeOf(flag: string, name: string): TarEntry['type'] {
  if (flag === '\0' && name.endsWith('/')) return 'directory'
  return TYPES[flag] ?? 'file'
}

function nameOf(header: TarHeader, { pax, longName }: Extension): string {
  const sparseName = pax === null ? undefined : paxSparseName(pax)
  const more = longName ?? said(sparseName) ?? said(pax?.values.get('path'))
  return more === undefined ? header.name : checkedName(more)
}

function linkOf(header: TarHeader, { pax, longLink }: Extension): string {
  const more = longLink ?? said(pax?.values.get('linkpath'))
  return more === undefined ? header.link : checkedName(more)
}

function numberOf(key: 'size' | 'uid' | 'gid', fallback: number, { pax }: Extension): number {
  const value = said(pax?.values.get(key))
  return value === undefined ? fallback : parseDecimal(value)
}

/** An empty value takes a record back (POSIX.1-2001, pax). */
function said(value: Buffer | undefined): Buffer | undefined {
  return value?.length === 0 ? undefined : value
}

function checkedName(bytes: Buffer): string {
  if (bytes.length <= LONGEST_NAME) return decodeName(bytes)
  throw new LayerFault(messages.nameTooLong(bytes.length, LONGEST_NAME))
}
