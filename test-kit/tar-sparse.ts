import { BLOCK, numberField, padding } from './tar-header.ts'

/** A sparse file: what is stored, and where it lies in a file of `size` bytes. */
export interface SparseInput {
  readonly form: 'gnu-old' | 'pax-0.0' | 'pax-0.1' | 'pax-1.0'
  /** The file's full size in bytes, holes included. */
  readonly size: number
  readonly regions: readonly { readonly offset: number; readonly data: Buffer }[]
}

/** Where the stored regions lie. A hole at the end is closed by an empty region, as GNU tar does. */
function sparseMap({ size, regions }: SparseInput): [offset: number, length: number][] {
  const map = regions.map(({ offset, data }): [number, number] => [offset, data.length])
  const last = map.at(-1)
  if (last === undefined || last[0] + last[1] < size) map.push([size, 0])
  return map
}

/** The PAX records that describe it, the name among them where the form wants it there. */
export function sparseRecords(sparse: SparseInput, name: Buffer): [string, string | Buffer][] {
  if (sparse.form === 'gnu-old') return []
  const map = sparseMap(sparse)
  if (sparse.form === 'pax-1.0') {
    return [
      ['GNU.sparse.major', '1'],
      ['GNU.sparse.minor', '0'],
      ['GNU.sparse.name', name],
      ['GNU.sparse.realsize', String(sparse.size)],
    ]
  }
  const head: [string, string][] = [
    ['GNU.sparse.size', String(sparse.size)],
    ['GNU.sparse.numblocks', String(map.length)],
  ]
  if (sparse.form === 'pax-0.1')
    return [...head, ['GNU.sparse.name', name], ['GNU.sparse.map', map.join(',')]]
  const regions = map.flatMap(([offset, length]): [string, string][] => [
    ['GNU.sparse.offset', String(offset)],
    ['GNU.sparse.numbytes', String(length)],
  ])
  return [...head, ...(name.length > 100 ? [['path', name] as [string, Buffer]] : []), ...regions]
}

/** A tar that does not know PAX sparse files extracts them under this name (GNU tar manual, "PAX, Version 1.0"). */
export function sparseName(sparse: SparseInput, name: Buffer): { name: Buffer; prefix: Buffer } | undefined {
  if (sparse.form !== 'pax-0.1' && sparse.form !== 'pax-1.0') return undefined
  const base = name.subarray(name.lastIndexOf('/') + 1)
  return {
    name: Buffer.concat([Buffer.from('./GNUSparseFile.0/'), base]).subarray(0, 100),
    prefix: Buffer.alloc(0),
  }
}

/** PAX 1.0: the map stands in front of the data, in decimal lines, filled to whole blocks. */
export function sparseMapBlock(sparse: SparseInput): Buffer {
  const map = sparseMap(sparse)
  const text = Buffer.from([map.length, ...map.flat()].map(number => `${number}\n`).join(''))
  return Buffer.concat([text, Buffer.alloc(padding(text.length, BLOCK))])
}

/** Old GNU sparse: four regions in the header at 386, "more follows" at 482, the real size at 483. */
export function oldSparseOverlay(sparse: SparseInput): { overlay: { offset: number; bytes: Buffer } } {
  const map = sparseMap(sparse)
  const bytes = Buffer.alloc(109)
  oldSparseRegions(map.slice(0, 4)).copy(bytes)
  bytes[96] = map.length > 4 ? 1 : 0
  numberField(sparse.size, 12).copy(bytes, 97)
  return { overlay: { offset: 386, bytes } }
}

/** Further regions, 21 a block, with "more follows" at 504. */
export function* oldSparseExtensions(sparse: SparseInput): Generator<Buffer> {
  if (sparse.form !== 'gnu-old') return
  const map = sparseMap(sparse)
  for (let at = 4; at < map.length; at += 21) {
    const block = Buffer.alloc(BLOCK)
    oldSparseRegions(map.slice(at, at + 21)).copy(block)
    block[504] = at + 21 < map.length ? 1 : 0
    yield block
  }
}

function oldSparseRegions(map: readonly (readonly [number, number])[]): Buffer {
  return Buffer.concat(map.flatMap(region => region.map(number => numberField(number, 12))))
}
