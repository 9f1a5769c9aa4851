import type { LayerEntry } from '../model/layer-index.ts'
import type { PackageClaim } from '../model/package-claim.ts'
import type { ElfFindings } from './elf/elf-scan.ts'
import { readEntryContent } from './entry-content.ts'
import { layerPath } from './layer-path.ts'
import { carefulParser } from './packages/careful-parser.ts'
import type { PackageCatalog } from './packages/package-catalog.ts'
import { parseWhiteout } from './parse-whiteout.ts'
import type { ReadingBudget } from './reading-budget.ts'
import type { TarEntry, TarReader } from './tar/tar-reader.ts'

/** A layer entry whose compressed share is not known yet, and what was found in its content. */
export interface ReadEntry {
  readonly entry: Omit<LayerEntry, 'compressed' | 'strippable' | 'isStatic' | 'needs'>
  readonly claims: readonly PackageClaim[]
  readonly elf?: ElfFindings | null
}

const NO_CLAIMS: readonly PackageClaim[] = []

export interface EntryReading {
  /** Who is shown the files that may hold package claims. */
  readonly catalogs: readonly PackageCatalog[]
  readonly budget: ReadingBudget
}

/**
 * What a tar entry is in a layer, its content read and hashed.
 *
 * @throws LayerFault for a layer that contradicts itself, ImageError for one that costs too much, and whatever the tar's source throws.
 */
export async function readLayerEntry(
  tar: TarReader,
  entry: TarEntry,
  { catalogs, budget }: EntryReading,
): Promise<ReadEntry> {
  const path = layerPath(entry.name)
  const { mode, uid, gid } = entry
  const whiteout = parseWhiteout(path)
  if (whiteout !== null) {
    return { entry: { ...whiteout, unpacked: 0, mode, uid, gid }, claims: NO_CLAIMS }
  }
  const known = { path, type: entry.type, unpacked: entry.size, mode, uid, gid }
  if (entry.type === 'symlink') return { entry: { ...known, link: entry.link }, claims: NO_CLAIMS }
  if (entry.type === 'hardlink') {
    return { entry: { ...known, link: layerPath(entry.link) }, claims: NO_CLAIMS }
  }
  if (entry.type !== 'file') return { entry: known, claims: NO_CLAIMS }
  budget.foresee('content', entry.size)
  const parsersFor = (first: Buffer) =>
    catalogs
      .filter(catalog => entry.size <= catalog.maxBytes)
      .flatMap(catalog => carefulParser(catalog, { path, first }, budget) ?? [])
  const { hash, elf, claims } = await readEntryContent(tar, entry.size, { parsersFor, budget })
  return { entry: { ...known, content: hash }, claims, elf }
}
