import type { LayerEntry } from '../model/layer-index.ts'
import type { PackageClaim } from '../model/package-claim.ts'
import type { ElfFindings } from './elf/elf-scan.ts'
import { readEntryContent } from './entry-content.ts'
import { layerPath } from './layer-path.ts'
import type { PackageCatalog } from './packages/package-catalog.ts'
import { parseWhiteout } from './parse-whiteout.ts'
import type { TarEntry, TarReader } from './tar/tar-reader.ts'

/** A layer entry whose compressed share is not known yet, and what was found in its content. */
export interface ReadEntry {
  readonly entry: Omit<LayerEntry, 'compressed' | 'strippable' | 'isStatic'>
  readonly claims: readonly PackageClaim[]
  readonly elf?: ElfFindings | null
}

const NO_CLAIMS: readonly PackageClaim[] = []

/**
 * What a tar entry is in a layer, its content read and hashed.
 *
 * @throws LayerFault for a layer that contradicts itself, and whatever the tar's source throws.
 */
export async function readLayerEntry(
  tar: TarReader,
  entry: TarEntry,
  catalogs: readonly PackageCatalog[],
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
  const interested = catalogs.filter(catalog => entry.size <= catalog.maxBytes && wants(catalog, path))
  const { hash, kept, elf } = await readEntryContent(tar, entry.size, interested.length > 0)
  const claims = kept === null ? NO_CLAIMS : interested.flatMap(catalog => claimOf(catalog, path, kept))
  return { entry: { ...known, content: hash }, claims, elf }
}

/** Readers promise not to throw; should one do, its packages are missing, but the layer can still be weighed. */
function wants(catalog: PackageCatalog, path: string): boolean {
  try {
    return catalog.wants(path)
  } catch {
    return false
  }
}

function claimOf(catalog: PackageCatalog, path: string, content: Buffer): PackageClaim[] {
  try {
    const claim = catalog.read(path, content)
    return claim === null ? [] : [claim]
  } catch {
    return []
  }
}
