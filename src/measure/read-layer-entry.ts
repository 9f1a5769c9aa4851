import type { PackageClaim } from '../model/package-claim.ts'
import type { NewEntry } from './column-writer.ts'
import type { ElfFindings } from './elf/elf-scan.ts'
import { type EntryContent, readEntryContent } from './entry-content.ts'
import { layerPath } from './layer-path.ts'
import { parsersOf } from './packages/careful-parser.ts'
import type { PackageCatalog } from './packages/package-catalog.ts'
import { parseWhiteout } from './parse-whiteout.ts'
import type { ReadingBudget } from './reading-budget.ts'
import type { TarEntry, TarReader } from './tar/tar-reader.ts'

/** A layer entry whose compressed share is not known yet, and what was found in its content. */
export interface ReadEntry {
  readonly entry: Omit<NewEntry, 'compressed'>
  readonly claims: readonly PackageClaim[]
  readonly elf: ElfFindings | null
}

const NO_CLAIMS: readonly PackageClaim[] = []

export interface EntryReading {
  /** Who is shown the files that may hold package claims. */
  readonly catalogs: readonly PackageCatalog[]
  readonly budget: ReadingBudget
}

/**
 * What a tar entry is in a layer, its content read and hashed; at once where all of it is at hand.
 *
 * @throws LayerFault for a layer that contradicts itself, ImageError for one that costs too much, and whatever the tar's source throws.
 */
export function readLayerEntry(
  tar: TarReader,
  entry: TarEntry,
  reading: EntryReading,
): ReadEntry | Promise<ReadEntry> {
  const path = layerPath(entry.name)
  const whiteout = parseWhiteout(path)
  if (whiteout === null && entry.type === 'file') return readFile(tar, { ...entry, name: path }, reading)
  const { mode, uid, gid, type, size, link } = entry
  const known = { mode, uid, gid, unpacked: size }
  if (whiteout !== null) return withoutContent({ ...known, ...whiteout, unpacked: 0 })
  if (type === 'symlink') return withoutContent({ ...known, path, type, link })
  if (type === 'hardlink') return withoutContent({ ...known, path, type, link: layerPath(link) })
  return withoutContent({ ...known, path, type })
}

function withoutContent(entry: ReadEntry['entry']): ReadEntry {
  return { entry, claims: NO_CLAIMS, elf: null }
}

function readFile(
  tar: TarReader,
  { name: path, size, mode, uid, gid }: TarEntry,
  { catalogs, budget }: EntryReading,
): ReadEntry | Promise<ReadEntry> {
  budget.foresee('content', size)
  const parsersFor = (first: Buffer) => parsersOf(catalogs, { path, size, first }, budget)
  const withFile = ({ sha256, elf, claims }: EntryContent): ReadEntry => ({
    entry: { path, type: 'file', unpacked: size, mode, uid, gid, sha256 },
    claims,
    elf,
  })
  const content = readEntryContent(tar, size, { parsersFor, budget })
  return content instanceof Promise ? content.then(withFile) : withFile(content)
}
