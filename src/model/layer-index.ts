import type { Bytes } from './bytes.ts'
import type { Digest } from './digest.ts'
import type { PackageClaim } from './package-claim.ts'

/** How a layer blob is packed, by its first bytes and not by its media type. */
export type Compression = 'gzip' | 'zstd' | 'none'

export type EntryType =
  'file' | 'directory' | 'symlink' | 'hardlink' | 'device' | 'fifo' | 'whiteout' | 'opaque'

/** One entry of a layer's tar, in the tar's order. */
export interface LayerEntry {
  /**
   * Path without a leading slash; for a whiteout the path that it hides, for an opaque marker its directory.
   * Bytes that are not UTF-8 stand as lone surrogates U+DC80–U+DCFF (Python's "surrogateescape"), so nothing is lost.
   */
  readonly path: string
  readonly type: EntryType
  /** Unpacked bytes: the size of a regular file (a sparse file's full size, as `tar -tv` lists it); else 0. */
  readonly unpacked: number
  /** Share of the layer's compressed stream between this entry's first header byte and the next entry's. */
  readonly compressed: number
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** Target of a symbolic or hard link. A hard link's is normalized like `path`. */
  readonly link?: string
  /** First 128 bits of the content's sha256, base64url; only for regular files. */
  readonly content?: string
  /** Only for programs and libraries that have 4 KiB or more of it. */
  readonly strippable?: Strippable
  /** Only for programs that need neither a loader nor a library to run. */
  readonly isStatic?: true
  /** Only for programs and libraries that ask a loader for others: their names, sorted; null where that cannot be told. */
  readonly needs?: readonly string[] | null
}

/**
 * Symbols and debugging sections of a program: what `strip` takes off, and no running program reads. Compressed bytes are the share of
 * the layer's compressed stream between where those sections begin and end.
 */
export interface Strippable extends Bytes {
  /** What made the program, where its sections tell; its linker can leave them out. */
  readonly language: 'go' | null
}

/** The entries of a layer, in the tar's order. They may be made as they are asked for: a layer has up to two million. */
export interface LayerEntries extends Iterable<LayerEntry> {
  readonly length: number
  /** Frees their memory at once, where that can be. None of them may be asked for afterwards. */
  free?(): void
}

/** What is said of a layer without its entries. */
export interface LayerHeader {
  readonly digest: Digest
  /** Compressed bytes of the blob, as in the manifest. */
  readonly size: number
  readonly compression: Compression
  /** Digest of the uncompressed tar, computed. */
  readonly diffId: Digest
  /** Sum of regular files' sizes in bytes. */
  readonly unpacked: number
  /** Compressed bytes after the last entry: end-of-archive blocks and the stream's own trailer. */
  readonly trailer: number
}

/**
 * All that slim-build ever needs to know about a layer. Made once, stored by digest, never changed.
 *
 * `size = Σ entries.compressed + trailer`, `unpacked = Σ entries.unpacked`.
 */
export interface LayerIndex extends LayerHeader {
  readonly entries: LayerEntries
  /** What package databases and manifests inside this layer claim. */
  readonly claims: readonly PackageClaim[]
}
