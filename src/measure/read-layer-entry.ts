import type { PackageClaim } from '../model/package-claim.ts'
import type { NewEntry } from './column-writer.ts'
import type { ElfFindings } from './elf/elf-scan.ts'
import { type EntryContent, type EntryReading, readEntryContent } from './entry-content.ts'
import { layerPath } from './layer-path.ts'
import { parseWhiteout, type Whiteout } from './parse-whiteout.ts'
import type { TarEntry, TarReader } from './tar/tar-reader.ts'

/** A layer entry whose compressed share is not known yet, and what was found in its content. */
export interface ReadEntry {
  readonly entry: NewEntry
  readonly claims: readonly PackageClaim[]
  readonly elf: ElfFindings | null
}

const NO_CLAIMS: readonly PackageClaim[] = []

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
  if (whiteout === null && entry.type === 'file') return readFile(tar, path, entry, reading)
  return withoutContent(path, whiteout, entry)
}

function withoutContent(path: string, whiteout: Whiteout | null, entry: TarEntry): ReadEntry {
  return { entry: describe(path, whiteout, entry), claims: NO_CLAIMS, elf: null }
}

function describe(path: string, whiteout: Whiteout | null, entry: TarEntry): NewEntry {
  const { mode, uid, gid, type, size, link } = entry
  const known = { mode, uid, gid, unpacked: size }
  if (whiteout !== null) return { ...known, ...whiteout, unpacked: 0 }
  if (type === 'symlink') return { ...known, path, type, link }
  if (type === 'hardlink') return { ...known, path, type, link: layerPath(link) }
  return { ...known, path, type }
}

function readFile(
  tar: TarReader,
  path: string,
  entry: TarEntry,
  reading: EntryReading,
): ReadEntry | Promise<ReadEntry> {
  const { size } = entry
  reading.budget.foresee('content', size)
  const content = readEntryContent(tar, { path, size }, reading)
  return content instanceof Promise ? withPieces(path, entry, content) : withContent(path, entry, content)
}

async function withPieces(path: string, entry: TarEntry, reading: Promise<EntryContent>): Promise<ReadEntry> {
  return withContent(path, entry, await reading)
}

function withContent(path: string, entry: TarEntry, { sha256, elf, claims }: EntryContent): ReadEntry {
  const { size, mode, uid, gid } = entry
  return { entry: { path, type: 'file', unpacked: size, mode, uid, gid, sha256 }, claims, elf }
}
