import { BLOCK, padding, tarHeader, type HeaderFields } from './tar-header.ts'
import {
  oldSparseExtensions,
  oldSparseOverlay,
  sparseMapBlock,
  sparseName,
  sparseRecords,
  type SparseInput,
} from './tar-sparse.ts'

export type TarEntryType =
  'file' | 'hardlink' | 'symlink' | 'character-device' | 'block-device' | 'directory' | 'fifo' | 'contiguous'

/** Bytes that are made while they are written, for files too big to hold. `chunks` is called once a write. */
export interface StreamedContent {
  /** Sum of the chunks' lengths in bytes. */
  readonly length: number
  chunks(): Iterable<Buffer>
}

/** One member of a tar, with any oddity. Written as told: a lie stays a lie. */
export interface TarEntryInput {
  /** A Buffer for names that are not UTF-8. A directory's gets its trailing slash by itself. */
  readonly path: string | Buffer
  /** `file` unless said otherwise. */
  readonly type?: TarEntryType
  readonly content?: string | Buffer | StreamedContent
  readonly link?: string | Buffer
  readonly mode?: number
  readonly uid?: number
  readonly gid?: number
  /** Seconds since 1970; 0 unless said otherwise, so that the same input makes the same bytes. */
  readonly mtime?: number
  readonly user?: string
  readonly group?: string
  readonly device?: { readonly major: number; readonly minor: number }
  /** The size that the header claims, when it is not that of the content. */
  readonly claimedSize?: number
  /** Where the size stands: octal digits, base-256, or a PAX record (the header then says 0). */
  readonly sizeIn?: 'octal' | 'base256' | 'pax'
  /** How names and links travel that do not fit the header; `pax` and `gnu` use the long form even where they fit. */
  readonly longNames?: 'pax' | 'gnu' | 'cut'
  readonly dialect?: HeaderFields['dialect']
  /** PAX records before this entry, in this order; the same key may stand there twice. */
  readonly pax?: readonly (readonly [key: string, value: string | Buffer])[]
  readonly sparse?: SparseInput
  /** A type flag of one's own, instead of the one of `type`. */
  readonly flag?: string
  readonly badChecksum?: boolean
  /** Leave out the zeros that fill the last block of the content. */
  readonly unpadded?: boolean
}

/** A global PAX header (type `g`): its records hold for every entry after it. */
export interface GlobalPaxInput {
  readonly globalPax: readonly (readonly [key: string, value: string | Buffer])[]
}

/** Bytes that go into the archive as they are. */
export interface RawInput {
  readonly raw: Buffer
}

export type TarInput = TarEntryInput | GlobalPaxInput | RawInput

export interface TarOptions {
  /** Blocks of zeros at the end: 2 unless said otherwise; 0 for an archive that just stops. */
  readonly endBlocks?: number
  /** Fill the archive with zeros to a multiple of this many bytes, as `tar` does to 10240. */
  readonly recordSize?: number
}

const FLAGS: Record<TarEntryType, string> = {
  file: '0',
  hardlink: '1',
  symlink: '2',
  'character-device': '3',
  'block-device': '4',
  directory: '5',
  fifo: '6',
  contiguous: '7',
}

const DEFAULTS = {
  type: 'file',
  link: '',
  uid: 0,
  gid: 0,
  mtime: 0,
  user: '',
  group: '',
  pax: [],
  unpadded: false,
} as const

/** One for all that has no bytes: some tars have a hundred thousand entries. */
const NOTHING = Buffer.alloc(0)

/** A whole tar in memory. */
export function writeTar(entries: Iterable<TarInput>, options: TarOptions = {}): Buffer {
  return Buffer.concat([...tarChunks(entries, options)])
}

/** The same bytes piece by piece, for archives that are too big to hold. */
export function* tarChunks(entries: Iterable<TarInput>, options: TarOptions = {}): Generator<Buffer> {
  let written = 0
  for (const entry of entries) {
    for (const chunk of inputChunks(entry)) {
      written += chunk.length
      if (chunk.length > 0) yield chunk
    }
  }
  const end = (options.endBlocks ?? 2) * BLOCK
  yield Buffer.alloc(end + padding(written + end, options.recordSize ?? BLOCK) * Number(end > 0))
}

/** An AUFS/OCI whiteout of a path: `.wh.name` in its directory. */
export function whiteout(path: string): TarEntryInput {
  const slash = path.lastIndexOf('/') + 1
  return { path: `${path.slice(0, slash)}.wh.${path.slice(slash)}` }
}

/** The marker that hides all that lower layers have in a directory: `.wh..wh..opq`. */
export function opaque(directory: string): TarEntryInput {
  return { path: directory === '' ? '.wh..wh..opq' : `${directory}/.wh..wh..opq` }
}

function* inputChunks(input: TarInput): Generator<Buffer> {
  if ('raw' in input) yield input.raw
  else if ('globalPax' in input) yield* metaEntry('g', 'pax_global_header', paxRecords(input.globalPax))
  else yield* entryChunks(input)
}

function* entryChunks(input: TarEntryInput): Generator<Buffer> {
  const entry = { ...DEFAULTS, ...input }
  const { sparse, device, badChecksum } = entry
  const name = nameBytes(entry.path, entry.type)
  const link = bytesOf(entry.link)
  const body = bodyOf(entry)
  const size = entry.claimedSize ?? body.length
  const { fits, ...split } = splitName(name, entry)
  const long = longForms(name, link, fits, entry)
  yield* long.gnu
  const records = [...long.pax, ...(sparse === undefined ? [] : sparseRecords(sparse, name)), ...entry.pax]
  if (entry.sizeIn === 'pax') records.push(['size', String(size)])
  if (records.length > 0) yield* metaEntry('x', 'PaxHeaders/entry', paxRecords(records))
  yield tarHeader({
    mode: entry.type === 'directory' ? 0o755 : 0o644,
    flag: FLAGS[entry.type],
    dialect: 'ustar',
    ...split,
    ...sparseFields(sparse, name),
    ...given({ mode: input.mode, flag: input.flag, dialect: input.dialect, device, badChecksum }),
    uid: entry.uid,
    gid: entry.gid,
    mtime: entry.mtime,
    user: entry.user,
    group: entry.group,
    size: entry.sizeIn === 'pax' ? 0 : size,
    base256: entry.sizeIn === 'base256',
    link,
  })
  if (sparse !== undefined) yield* oldSparseExtensions(sparse)
  yield* body.chunks()
  if (!entry.unpadded) yield zeros(padding(body.length, BLOCK))
}

function zeros(length: number): Buffer {
  return length === 0 ? NOTHING : Buffer.alloc(length)
}

function bytesOf(value: string | Buffer): Buffer {
  return value.length === 0 ? NOTHING : Buffer.from(value as string)
}

function sparseFields(sparse: SparseInput | undefined, name: Buffer): Partial<HeaderFields> {
  if (sparse === undefined) return {}
  if (sparse.form === 'gnu-old') return { flag: 'S', dialect: 'gnu', ...oldSparseOverlay(sparse) }
  return sparseName(sparse, name) ?? {}
}

/** The fields that have a value: `undefined` must not hide a default. */
function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const found: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) found[key] = value
  return found as never
}

function bodyOf({ content = '', sparse }: TarEntryInput): StreamedContent {
  if (sparse !== undefined) {
    const map = sparse.form === 'pax-1.0' ? [sparseMapBlock(sparse)] : []
    return streamed([...map, ...sparse.regions.map(region => region.data)])
  }
  return typeof content === 'string' || Buffer.isBuffer(content) ? streamed([bytesOf(content)]) : content
}

function streamed(chunks: readonly Buffer[]): StreamedContent {
  return { length: chunks.reduce((sum, chunk) => sum + chunk.length, 0), chunks: () => chunks }
}

function nameBytes(path: string | Buffer, type: TarEntryType): Buffer {
  const bytes = Buffer.from(path as string)
  const slashed = bytes.length === 0 || bytes.at(-1) === 0x2f
  return type === 'directory' && !slashed ? Buffer.concat([bytes, Buffer.from('/')]) : bytes
}

/** ustar's way: up to 155 bytes before some slash in `prefix`, up to 100 after it in `name`. */
function splitName(
  name: Buffer,
  { dialect }: TarEntryInput,
): { name: Buffer; prefix?: Buffer; fits: boolean } {
  if (name.length <= 100) return { name, fits: true }
  if (dialect === undefined || dialect === 'ustar') {
    const slash = name.indexOf('/', name.length - 101)
    if (slash > 0 && slash <= 155 && slash < name.length - 1) {
      return { name: name.subarray(slash + 1), prefix: name.subarray(0, slash), fits: true }
    }
  }
  return { name: name.subarray(0, 100), fits: false }
}

function longForms(name: Buffer, link: Buffer, nameFits: boolean, entry: TarEntryInput) {
  const pax: [string, string | Buffer][] = []
  const gnu: Buffer[] = []
  const asked = entry.longNames
  const longName = asked === undefined ? !nameFits : asked !== 'cut'
  const longLink = asked === undefined ? link.length > 100 : asked !== 'cut' && link.length > 0
  const usesGnu = asked === 'gnu' || (asked === undefined && entry.dialect === 'gnu')
  if (usesGnu) {
    if (longLink) gnu.push(...metaEntry('K', '././@LongLink', zeroEnded(link)))
    if (longName) gnu.push(...metaEntry('L', '././@LongLink', zeroEnded(name)))
  } else {
    // A PAX sparse file carries its name in GNU.sparse.name.
    if (longName && entry.sparse === undefined) pax.push(['path', name])
    if (longLink) pax.push(['linkpath', link])
  }
  return { pax, gnu }
}

function* metaEntry(flag: string, name: string, content: Buffer): Generator<Buffer> {
  yield tarHeader({
    name: Buffer.from(name),
    mode: 0o644,
    uid: 0,
    gid: 0,
    size: content.length,
    mtime: 0,
    flag,
    link: NOTHING,
    dialect: flag === 'L' || flag === 'K' ? 'gnu' : 'ustar',
  })
  yield content
  yield zeros(padding(content.length, BLOCK))
}

/** PAX records: `length key=value\n`, where the length counts its own digits (POSIX.1-2001, pax, "Extended Header"). */
export function paxRecords(records: readonly (readonly [string, string | Buffer])[]): Buffer {
  return Buffer.concat(
    records.map(([key, value]) => {
      const rest = Buffer.concat([Buffer.from(` ${key}=`), Buffer.from(value as string), Buffer.from('\n')])
      let length = rest.length
      while (String(length).length + rest.length !== length) length = String(length).length + rest.length
      return Buffer.concat([Buffer.from(String(length)), rest])
    }),
  )
}

function zeroEnded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(1)])
}
