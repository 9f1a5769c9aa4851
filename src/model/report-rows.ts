import type { Bytes } from './bytes.ts'
import type { Compression } from './layer-index.ts'
import type { Hidden } from './file-record.ts'
import type { Origin } from './measurement.ts'

/** A table's biggest rows; what was left out is in `rest`, so rows + rest = whole. */
export interface Table<Row> {
  readonly rows: readonly Row[]
  readonly rest: Bytes & { readonly count: number }
}

/** Lines of a Dockerfile, 1-based and inclusive. */
export interface SourceLocation {
  readonly dockerfile: string
  readonly line: number
  readonly endLine: number
  readonly stage: string | null
  readonly instruction: string
}

/** Where something is from. */
export interface Where {
  readonly where: SourceLocation | null
  /** What the image's history says of the layer, where no line is known. Untrusted text. Absent: nothing, or a line is known. */
  readonly step?: string
}

export interface LayerRow extends Bytes {
  readonly digest: string
  readonly compression: Compression | 'unknown'
  readonly origin: Origin
  readonly where: SourceLocation | null
  readonly createdBy: string | null
  readonly known: boolean
  /** Present when what is in it could not be read: a note says why, and it counts 0 unpacked bytes. */
  readonly unread?: true
}

export interface LineRow extends Bytes, SourceLocation {
  /** Layers of the final image that it made. */
  readonly layers: number
  readonly seconds: number | null
  readonly cached: boolean | null
}

export interface PackageRow extends Bytes {
  readonly ecosystem: string
  readonly name: string
  readonly version: string
  readonly location: string | null
  readonly purpose: 'development' | 'build-tool' | null
}

export interface DirectoryRow extends Bytes {
  readonly path: string
}

export interface FileRow extends Bytes, Where {
  readonly path: string
}

export interface HiddenRow extends Bytes, Where {
  readonly path: string
  readonly why: Hidden['why']
  readonly by: SourceLocation | null
  /** As {@link Where.step}, of the layer that hides it. */
  readonly byStep?: string
}
