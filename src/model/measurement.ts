import type { Bytes } from './bytes.ts'
import type { CacheVariables } from './cache-variables.ts'
import type { Digest } from './digest.ts'
import type { ImageFiles } from './image-files.ts'
import type { Compression } from './layer-index.ts'
import type { Ecosystem } from './package-claim.ts'

/** An image, measured. Complete enough to be compared later without the image at hand. */
export interface Measurement {
  readonly version: 1
  /** What the reader calls it: tag, path or reference. Untrusted text. */
  readonly name: string
  /** Digest of the index or manifest. */
  readonly digest: Digest
  readonly platforms: readonly PlatformMeasurement[]
}

/**
 * One platform of the image. Every table that a reader sees is a sum over {@link files} and {@link layers}, so parts
 * add up to the whole:
 *
 * - `compressed = Σ layers.compressed`, the sum in the manifest
 * - `layers[i].compressed = Σ files(i).compressed + layers[i].structure`
 * - `unpacked = Σ layers.unpacked = Σ files.unpacked`
 */
export interface PlatformMeasurement extends Bytes {
  /** `linux/amd64`. */
  readonly platform: string
  readonly digest: Digest
  /** Sum over files that a later layer masks. */
  readonly hidden: Bytes
  readonly base: BaseMeasurement
  readonly layers: readonly LayerMeasurement[]
  /** Dockerfile lines of all stages that were built, in order; empty for images that BuildKit did not build here. */
  readonly lines: readonly LineMeasurement[]
  /** Every regular file of every layer, hidden ones included, in layer order. */
  readonly files: ImageFiles
  readonly packages: readonly PackageMeasurement[]
  /**
   * Index in {@link files} of the program that a container starts with. Absent where that is not known, where there is none, and where
   * it is to start or read another file of the image: a shell's script, say.
   */
  readonly program?: number
  /**
   * What a container starts with unless told otherwise: entrypoint and command. Untrusted text. Absent where there is none, or it is
   * longer than anybody writes, and in what was measured before anybody looked.
   */
  readonly command?: readonly string[]
  /**
   * Where package managers are told to keep what they download, by the image's environment. Untrusted text. Absent where nothing is said,
   * and in what was measured before anybody looked.
   */
  readonly cacheVariables?: CacheVariables
  /** Why a number is missing, odd or an estimate: whole sentences. */
  readonly notes: readonly string[]
}

/** What the image stands on. Unknown is said, never shown as zero. */
export type BaseMeasurement =
  | {
      readonly kind: 'known'
      readonly reference: string
      readonly digest: Digest | null
      /** Layers 0 … layers−1 are the base's. */
      readonly layers: number
      /** Set when the base is a stand-in for the image of that name: the sentence that says so. */
      readonly standIn: string | null
    }
  | { readonly kind: 'scratch' }
  | { readonly kind: 'unknown'; readonly reason: string }

export type Origin = 'base' | 'own' | 'unknown'

export interface LayerMeasurement extends Bytes {
  readonly digest: Digest
  readonly diffId: Digest
  readonly mediaType: string
  /** How it is packed, as it was read. */
  readonly compression: Compression | 'unknown'
  /**
   * Compressed bytes that are not regular files of the image: directories, links, whiteouts, tar and stream trailers, what a snapshotter
   * put there for itself; all of a layer that was not read.
   */
  readonly structure: number
  readonly origin: Origin
  /** Index in {@link PlatformMeasurement.lines} of the line that made it, or null. */
  readonly line: number | null
  /** The config's history entry as a Dockerfile would say it, without build arguments. Untrusted text. */
  readonly createdBy: string | null
  /** The index was known before this run: the blob was not read. */
  readonly known: boolean
  /**
   * Present when what is in the layer cannot be told: why, as the end of a sentence that begins with the layer; untrusted text. Its
   * compressed bytes are those of the manifest, and it has no files here.
   */
  readonly unread?: string
}

export interface LineMeasurement {
  readonly dockerfile: string
  readonly stage: string | null
  readonly line: number
  readonly endLine: number
  readonly instruction: string
  /** Fingerprint of what it does beyond its text; see `BuildStep`. */
  readonly definition: string | null
  readonly seconds: number | null
  readonly cached: boolean | null
  /** Rules of advice that comments above it silence. Absent: none. Untrusted text. */
  readonly ignored?: readonly string[]
  /** Indexes of the lines whose results it uses. */
  readonly inputs: readonly number[]
  readonly readsContext: boolean
}

/** A package that is installed in the final image, with the visible bytes of its files. */
export interface PackageMeasurement extends Bytes {
  readonly ecosystem: Ecosystem
  readonly name: string
  readonly version: string
  /** Where it lives, for packages that can be there twice: `app/node_modules/a/node_modules/b`; else null. */
  readonly location: string | null
  readonly purpose: 'development' | 'build-tool' | null
  /** Present when only recommendations of other packages lead to it, and no one asked for it by name. */
  readonly recommended?: true
  /** Indexes in {@link PlatformMeasurement.packages} of those that it does not work without. Absent: none, or measured before anybody looked. */
  readonly requires?: readonly number[]
  /**
   * Present when it is compiled or packed into the file at {@link location}, which no package owns: it has no bytes here, for which of
   * that file's are its own cannot be told.
   */
  readonly inside?: true
  readonly files: number
}
