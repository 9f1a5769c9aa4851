import type { Bytes } from './bytes.ts'
import type { Blame, CauseSubject, Kind } from './comparison.ts'
import type { DirectoryRow, SourceLocation, Table, Where } from './report-rows.ts'

/** Head minus baseline, for one platform. */
export interface PlatformChange {
  readonly baseline: Bytes
  readonly delta: Bytes
  /** Below this many bytes a change is none, and a cause has no row of its own. 0: whatever differs is a change. */
  readonly noiseFloor: Bytes
  readonly compressedIncomparable: string | null
  /** Why unpacked bytes must not be subtracted, as a sentence; absent when they may. */
  readonly unpackedIncomparable?: string
  /** Compressed bytes of layers that a node which has the baseline must still pull. */
  readonly toPull: number
  /** Digests of the base image, when the same reference resolved to another one. */
  readonly baseMoved: {
    readonly reference: string
    readonly from: string | null
    readonly to: string | null
  } | null
  readonly split: Readonly<Record<Blame, Bytes>>
  /** The bytes of rows and rest are deltas and sum to `delta`. */
  readonly causes: Table<CauseRow>
  readonly kinds: readonly KindRow[]
  /** Bytes are deltas. `packages + unpackaged + repacked + hidden + structure = delta`. */
  readonly packages: Table<PackageChangeRow>
  readonly unpackaged: Bytes
  /** Bytes are deltas. `files + repacked + hidden + structure = delta`. */
  readonly files: Table<FileChangeRow>
  /** Unchanged files whose compressed share is another; unpacked is 0. */
  readonly repacked: Bytes
  readonly hidden: Bytes
  readonly structure: Bytes
  /** The directories whose change tells most. They may hold one another: no sum. */
  readonly directories: readonly DirectoryRow[]
  readonly lines: readonly LineChangeRow[]
  readonly layers: readonly LayerChangeRow[]
}

export interface CauseRow extends Bytes, Where {
  readonly type: CauseSubject['type']
  /** The package, file, directory or base image; null for bytes without a name (hidden, repacked, structure). */
  readonly subject: string | null
  /** What happened to it: `0.33.5 → 0.34.1`, `new file`, `32 new npm packages`. Holds versions: untrusted text. */
  readonly detail: string
  readonly blame: Blame
  /** Which Dockerfile `where` is in. */
  readonly side: 'baseline' | 'head'
  /** The line of another stage that made what `where` copies. Absent: none did, or it is not known. */
  readonly made?: SourceLocation
  /**
   * What hides the bytes that `where` made, and which Dockerfile that is in. Absent: `detail` says it all; all else but hidden bytes, and
   * reports of earlier versions, have none.
   */
  readonly hiddenBy?: Where & Pick<CauseRow, 'side'>
  /** What asked for the package. Absent: it is not known. */
  readonly asked?: AskedBy
  /** Packages of a base image that are not the same. Absent: all are, and in reports of earlier versions. */
  readonly packages?: BasePackages
}

/** What came, left or has another version in a base image, biggest change first. */
export interface BasePackages {
  readonly rows: readonly Pick<PackageChangeRow, 'change' | 'name' | 'from' | 'to'>[]
  /** How many have no row. */
  readonly more: number
}

/** What asked for a package: a manifest of the build context, or another package, which that may name. */
export interface AskedBy {
  /** The package that requires it, maybe over others; null: the manifest names it itself. */
  readonly by: string | null
  /** How many more such packages there are. */
  readonly others: number
  /** The line of the manifest by its path in the build context; null: not known. */
  readonly manifest: { readonly file: string; readonly line: number } | null
}

export interface KindRow {
  readonly kind: Kind
  readonly baseline: Bytes
  readonly head: Bytes
  readonly delta: Bytes
  readonly examples: readonly string[]
}

export interface PackageChangeRow extends Bytes {
  readonly change: 'added' | 'removed' | 'upgraded' | 'downgraded' | 'moved' | 'resized'
  readonly ecosystem: string
  readonly name: string
  readonly from: string | null
  readonly to: string | null
}

export interface FileChangeRow extends Bytes {
  readonly change: 'added' | 'removed' | 'modified' | 'moved'
  readonly path: string
  /** Where a moved file was. */
  readonly from: string | null
}

export interface LineChangeRow extends Bytes {
  /** Indexes in the lines of each side; head's are those of {@link PlatformReport.lines}. */
  readonly baseline: number | null
  readonly head: number | null
  readonly where: SourceLocation | null
  readonly side: 'baseline' | 'head'
  readonly blame: Blame | null
}

export interface LayerChangeRow extends Bytes {
  readonly change: 'same' | 'repacked' | 'modified' | 'added' | 'removed'
  readonly baseline: number | null
  readonly head: number | null
  readonly blame: Blame | null
}
