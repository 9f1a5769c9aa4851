import { LayerFault } from '../layer-fault.ts'
import { messages } from '../messages.ts'
import type { ReadingBudget } from '../reading-budget.ts'
import type { ByteReader } from './byte-reader.ts'
import { BLOCK, parseNumber, type TarHeader } from './header.ts'
import { parseDecimal, type PaxRecords } from './pax.ts'

/** A stretch of a sparse file that is stored in the tar; what lies between two of them reads as zeros. */
export interface Region {
  readonly offset: number
  readonly length: number
}

/** A sparse file's map: GNU tar manual, "Storing Sparse Files". */
export interface SparseMap {
  /** Bytes of the file as it is read, holes included: what `tar -tv` lists. */
  readonly size: number
  readonly regions: readonly Region[]
}

/** Where a map is read from. */
export interface MapSource {
  readonly bytes: ByteReader
  /** Is told of each region. */
  readonly budget: ReadingBudget | undefined
}

/** More regions than any file system makes of one file; a map is held in memory. */
const MOST_REGIONS = 200_000

/** An extension block of GNU's old format has 21 regions, and one of numbers some 40. */
const STEPS_OF_A_BLOCK = 120

/** Each is read by itself, and so is the hole before it. */
const STEPS_OF_A_REGION = 10

/**
 * The map of a file in GNU's old format: four regions in the header, more in the blocks that follow, which are read.
 *
 * @throws LayerFault when the map is not possible.
 */
export async function readOldSparseMap(
  block: Buffer,
  header: TarHeader,
  { bytes, budget }: MapSource,
): Promise<SparseMap> {
  const size = parseNumber(block.subarray(483, 495))
  const regions = regionsIn(block.subarray(386, 482))
  for (let more = block[482] !== 0; more;) {
    const extension = await bytes.upTo(BLOCK)
    if (extension.length < BLOCK || regions.length > MOST_REGIONS) throw impossible()
    budget?.spend('parsed', BLOCK)
    budget?.spend('steps', STEPS_OF_A_BLOCK)
    regions.push(...regionsIn(extension.subarray(0, 504)))
    more = extension[504] !== 0
  }
  return checked({ size, regions }, header.size, budget)
}

function regionsIn(list: Buffer): Region[] {
  const regions: Region[] = []
  // A region whose offset field starts with NUL ends the list.
  for (let at = 0; at < list.length && list[at] !== 0; at += 24) {
    regions.push({
      offset: parseNumber(list.subarray(at, at + 12)),
      length: parseNumber(list.subarray(at + 12, at + 24)),
    })
  }
  return regions
}

/** The name that a sparse file's PAX header gives it, since its `path` is a made-up one. */
export function paxSparseName({ values }: PaxRecords): Buffer | undefined {
  return values.get('GNU.sparse.name')
}

/**
 * The map of a file in one of the PAX formats, 0.0 and 0.1 (in the header) and 1.0 (before the data, which is read
 * here); null for a file that is not sparse.
 *
 * @param stored bytes of content in the tar, the 1.0 map included.
 * @returns the map and how many bytes of the content it took.
 * @throws LayerFault when the map is not possible.
 */
export async function readPaxSparseMap(
  pax: PaxRecords,
  stored: number,
  source: MapSource,
): Promise<{ readonly map: SparseMap; readonly taken: number } | null> {
  const version = ['major', 'minor'].map(
    part => pax.values.get(`GNU.sparse.${part}`)?.toString('latin1') ?? '',
  )
  const size = pax.values.get('GNU.sparse.size') ?? pax.values.get('GNU.sparse.realsize')
  if (version.join('.') === '1.0') {
    const { numbers, taken } = await readMapBlocks(source, stored)
    return { map: mapOf(numbers, size, stored - taken, source.budget), taken }
  }
  const listed = pax.values.get('GNU.sparse.map')
  if (listed === undefined && pax.sparsePairs.length === 0) return null
  const numbers = listed === undefined ? pax.sparsePairs : listed.length === 0 ? [] : decimals(listed)
  return { map: mapOf(numbers, size, stored, source.budget), taken: 0 }
}

function decimals(list: Buffer): number[] {
  return list
    .toString('latin1')
    .split(',')
    .map(text => parseDecimal(Buffer.from(text, 'latin1')))
}

function mapOf(
  numbers: readonly number[],
  size: Buffer | undefined,
  stored: number,
  budget: ReadingBudget | undefined,
): SparseMap {
  if (size === undefined || numbers.length % 2 !== 0) throw impossible()
  const regions: Region[] = []
  for (let at = 0; at < numbers.length; at += 2) {
    regions.push({ offset: numbers[at] ?? 0, length: numbers[at + 1] ?? 0 })
  }
  return checked({ size: parseDecimal(size), regions }, stored, budget)
}

/** Format 1.0: the number of regions, then offset and length of each, a line each, filled up to whole blocks. */
async function readMapBlocks({ bytes, budget }: MapSource, stored: number) {
  const numbers: number[] = []
  let text = Buffer.alloc(0)
  let taken = 0
  for (let missing = 1; missing > 0;) {
    const block = await bytes.upTo(BLOCK)
    taken += BLOCK
    budget?.spend('parsed', BLOCK)
    budget?.spend('steps', STEPS_OF_A_BLOCK)
    if (block.length < BLOCK || taken > stored || text.length > BLOCK) throw impossible()
    text = Buffer.concat([text, block])
    for (let end = text.indexOf(0x0a); end !== -1 && missing > 0; end = text.indexOf(0x0a)) {
      const number = parseDecimal(text.subarray(0, end))
      text = text.subarray(end + 1)
      missing += numbers.length === 0 ? 2 * number - 1 : -1
      if (number > MOST_REGIONS && numbers.length === 0) throw impossible()
      numbers.push(number)
    }
  }
  return { numbers: numbers.slice(1), taken }
}

/** Regions in order, apart from each other, within the file, and together as long as what is stored. */
function checked(map: SparseMap, stored: number, budget: ReadingBudget | undefined): SparseMap {
  budget?.spend('steps', map.regions.length * STEPS_OF_A_REGION)
  let end = 0
  let sum = 0
  for (const { offset, length } of map.regions) {
    if (offset < end || length < 0 || offset + length > map.size) throw impossible()
    end = offset + length
    sum += length
  }
  if (map.size < 0 || sum !== stored) throw impossible()
  return map
}

function impossible(): LayerFault {
  return new LayerFault(messages.sparseMapInvalid)
}
