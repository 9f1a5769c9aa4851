import type { Blame, Kind } from '../compare/comparison.ts'
import type { Outcome } from '../judge/verdict.ts'
import type { Hidden, Origin } from '../measure/measurement.ts'
import type { Compression } from '../measure/layer-index.ts'
import type { Bytes } from '../units/bytes.ts'

/**
 * All that a reader may see of one run, as versioned JSON; every rendering is made from it alone.
 *
 * Texts that came from an image, a Dockerfile or a person are raw here: each renderer escapes for its own surface.
 * Tables hold the biggest rows and one `rest` row, so their sums still equal the totals.
 */
export interface Report {
  readonly version: 1
  readonly tool: { readonly name: 'slim-build'; readonly version: string }
  /** RFC 3339 time of the measurement. */
  readonly measuredAt: string
  readonly image: { readonly name: string; readonly digest: string }
  readonly baseline: ReportBaseline
  readonly platforms: readonly PlatformReport[]
  readonly removedPlatforms: readonly string[]
  readonly verdict: ReportVerdict
  /** Whole sentences that qualify the numbers: stand-ins, odd images, missing data. */
  readonly notes: readonly string[]
}

export type ReportBaseline =
  | { readonly kind: 'measured'; readonly name: string; readonly digest: string }
  | { readonly kind: 'none'; readonly reason: string }

export interface ReportVerdict {
  readonly outcome: Outcome
  readonly judgements: readonly {
    readonly title: string
    readonly platform: string
    readonly outcome: Outcome
    readonly actual: number | null
    readonly limit: number
    readonly unit: 'bytes' | 'percent' | 'layers'
    readonly sentence: string
    /** Where the budget was declared. */
    readonly source: string
  }[]
}

export interface PlatformReport {
  readonly platform: string
  readonly digest: string
  readonly total: Bytes
  readonly hidden: Bytes
  readonly base: {
    readonly bytes: Bytes
    readonly reference: string | null
    readonly digest: string | null
    readonly unknown: string | null
  }
  /** What the layer store saved: layers whose blob was read in this run, and layers already known. */
  readonly read: { readonly layers: number; readonly compressed: number; readonly known: number }
  readonly layers: readonly (Bytes & {
    readonly digest: string
    readonly compression: Compression
    readonly origin: Origin
    readonly where: Place | null
    readonly createdBy: string | null
    readonly known: boolean
  })[]
  readonly lines: readonly (Bytes &
    Place & {
      readonly layers: number
      readonly seconds: number | null
      readonly cached: boolean | null
    })[]
  readonly packages: Table<
    Bytes & {
      readonly ecosystem: string
      readonly name: string
      readonly version: string
      readonly location: string | null
      readonly purpose: string | null
    }
  >
  readonly directories: readonly (Bytes & { readonly path: string })[]
  readonly files: Table<Bytes & { readonly path: string; readonly where: Place | null }>
  readonly hiddenFiles: Table<
    Bytes & {
      readonly path: string
      readonly why: Hidden['why']
      readonly where: Place | null
      readonly by: Place | null
    }
  >
  /** Present when there is a baseline with this platform. */
  readonly change: PlatformChange | null
}

/** A table's biggest rows; what was left out is in `rest`, so rows + rest = whole. */
export interface Table<Row> {
  readonly rows: readonly Row[]
  readonly rest: Bytes & { readonly count: number }
}

export interface Place {
  readonly dockerfile: string
  readonly line: number
  readonly endLine: number
  readonly stage: string | null
  readonly instruction: string
}

export interface PlatformChange {
  readonly baseline: Bytes
  readonly delta: Bytes
  readonly compressedIncomparable: string | null
  readonly split: Readonly<Record<Blame, Bytes>>
  readonly causes: Table<{
    readonly what: string
    readonly blame: Blame
    readonly delta: Bytes
    readonly where: Place | null
  }>
  readonly kinds: readonly {
    readonly kind: Kind
    readonly baseline: Bytes
    readonly head: Bytes
    readonly delta: Bytes
    readonly examples: readonly string[]
  }[]
  readonly packages: Table<
    Bytes & {
      readonly change: string
      readonly ecosystem: string
      readonly name: string
      readonly from: string | null
      readonly to: string | null
    }
  >
  readonly files: Table<
    Bytes & { readonly change: string; readonly path: string; readonly from: string | null }
  >
  readonly layers: readonly {
    readonly change: string
    readonly baseline: number | null
    readonly head: number | null
    readonly delta: Bytes
    readonly blame: Blame | null
    readonly where: Place | null
  }[]
}
