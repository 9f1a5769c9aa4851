import type { Bytes } from './bytes.ts'
import type { Hidden } from './file-record.ts'
import type { BaseMeasurement } from './measurement.ts'
import type { Ecosystem } from './package-claim.ts'

/**
 * Whose bytes a change is.
 *
 * - `yours`: the Dockerfile, the context or the FROM line's text changed.
 * - `base-moved`: the same FROM reference resolved to another digest.
 * - `rebuilt`: the same instruction on the same inputs made other bytes (`apt-get upgrade`, timestamps).
 */
export type Blame = 'yours' | 'base-moved' | 'rebuilt'

/** Head minus baseline. Platforms are matched by name; each is compared with itself only. */
export interface Comparison {
  readonly baselineName: string
  readonly platforms: readonly PlatformComparison[]
  /** Platforms that only the head has. */
  readonly added: readonly string[]
  /** Platforms that only the baseline has. */
  readonly removed: readonly string[]
}

/**
 * One platform, head minus baseline. Each of `split`, `layers`, `lines`, `causes`, `kinds` sums to `delta`; so do
 * `files + repacked + hidden + structure` and `packages + unpackaged + repacked + hidden + structure`.
 */
export interface PlatformComparison {
  readonly platform: string
  readonly baseline: Bytes
  readonly head: Bytes
  readonly delta: Bytes
  /** Why compressed bytes of the two sides must not be subtracted (gzip against zstd), or null when they may. */
  readonly compressedIncomparable: string | null
  /** Why unpacked bytes must not be subtracted, as a sentence; absent when they may. */
  readonly unpackedIncomparable?: string
  readonly base: {
    readonly baseline: BaseMeasurement
    readonly head: BaseMeasurement
    readonly moved: boolean
    /** The side that does not know its base image, where the other does: then no bytes count as a base image's on either side. */
    readonly unknown: 'baseline' | 'head' | null
  }
  readonly split: Readonly<Record<Blame, Bytes>>
  readonly layers: readonly LayerChange[]
  readonly lines: readonly LineChange[]
  readonly files: readonly FileChange[]
  readonly directories: readonly DirectoryChange[]
  readonly packages: readonly PackageChange[]
  /** Changed visible files that no package owns. */
  readonly unpackaged: Bytes
  /**
   * Visible files of the same path and content on both sides, whose compressed share is another (a neighbour changed, the
   * layer was recompressed); unpacked is always 0. Such a file is in none of `files`, `directories` and `packages`.
   */
  readonly repacked: Bytes
  readonly hidden: Bytes
  /** Compressed bytes of directories, links and trailers; unpacked is always 0. */
  readonly structure: Bytes
  /** What a reader is told: each byte of `delta` is in exactly one cause. Biggest growth (compressed) first. */
  readonly causes: readonly Cause[]
  /** What kind of bytes came and went; sums to `delta`. */
  readonly kinds: readonly KindChange[]
}

/** `same`: equal digest. `repacked`: equal content, other blob. The rest have one side only, or other content. */
export type LayerChangeKind = 'same' | 'repacked' | 'modified' | 'added' | 'removed'

export interface LayerChange {
  readonly kind: LayerChangeKind
  /** Index of the layer on each side, or null where it is missing. */
  readonly baseline: number | null
  readonly head: number | null
  readonly delta: Bytes
  readonly blame: Blame | null
}

export interface LineChange {
  /** Index in the head's (else the baseline's) lines; null for layers that no line is known for. */
  readonly baseline: number | null
  readonly head: number | null
  readonly delta: Bytes
  readonly blame: Blame | null
}

export interface FileChange {
  readonly kind: 'added' | 'removed' | 'modified' | 'moved'
  readonly path: string
  /** Where a moved file was. */
  readonly from?: string
  readonly delta: Bytes
}

export interface DirectoryChange {
  /** Without slashes at the ends; '' is the root. A directory's delta holds all below it. */
  readonly path: string
  readonly delta: Bytes
}

export interface PackageChange {
  readonly kind: 'added' | 'removed' | 'upgraded' | 'downgraded' | 'moved' | 'resized'
  readonly ecosystem: Ecosystem
  readonly name: string
  readonly from: string | null
  readonly to: string | null
  readonly purpose: 'development' | 'build-tool' | null
  readonly delta: Bytes
}

export interface Cause {
  readonly what: CauseSubject
  readonly blame: Blame
  readonly delta: Bytes
  /** What is answerable; null where that is not known, or it is more than one. */
  readonly line: CauseLine | null
}

/** A Dockerfile line or, where none is known, a step of the image's history: of the head, of the baseline for what left. */
export type CauseLine =
  | { readonly side: 'baseline' | 'head'; readonly index: number }
  /** Untrusted text. */
  | { readonly side: 'baseline' | 'head'; readonly step: string }

export type CauseSubject =
  /** One package, or several of one npm scope or one change: `@aws-sdk/*`, 32 packages. */
  | {
      readonly type: 'packages'
      readonly ecosystem: Ecosystem
      readonly label: string
      readonly changes: readonly PackageChange[]
    }
  | { readonly type: 'file'; readonly path: string; readonly kind: FileChange['kind'] }
  /** Files of one directory that changed together. */
  | {
      readonly type: 'files'
      readonly directory: string
      readonly count: number
      /** What happened to each of them; null: not the same to all. */
      readonly kind: FileChange['kind'] | null
    }
  /** The base image: two digests when it moved, two references when the FROM line changed; and the packages in it that are not the same. */
  | {
      readonly type: 'base'
      readonly from: string
      readonly to: string
      /** Biggest change first. */
      readonly changes: readonly PackageChange[]
    }
  /** Bytes that ship and do not show, and what hides them: null where that is not known. Below an opaque directory they are deleted. */
  | { readonly type: 'hidden'; readonly why: Exclude<Hidden['why'], 'opaque'>; readonly by: CauseLine | null }
  /** Equal files, packed into other bytes. */
  | { readonly type: 'repacked' }
  | { readonly type: 'structure' }

/** The kinds of bytes that a reduction is explained by. */
export type Kind =
  | 'base image'
  | 'build tools'
  | 'development dependencies'
  | 'package manager caches'
  | 'other packages'
  | 'other files'
  | 'hidden bytes'
  | 'layer structure'

export interface KindChange {
  readonly kind: Kind
  readonly baseline: Bytes
  readonly head: Bytes
  readonly delta: Bytes
  /** Packages or files that make up the most of it, biggest first, at most five: names for a sentence. */
  readonly examples: readonly string[]
}
