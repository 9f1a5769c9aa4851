import type { Bytes } from './bytes.ts'
import type { ReportAdvice } from './report-advice.ts'
import type { ReportBaseline } from './report-baseline.ts'
import type { ReportCache } from './report-cache.ts'
import type { PlatformChange } from './report-change.ts'
import type { DirectoryRow, FileRow, HiddenRow, LayerRow, LineRow, PackageRow, Table } from './report-rows.ts'
import type { ReportVerdict } from './report-verdict.ts'
import type { LayersCompression } from './size-point.ts'

/**
 * All that a reader may see of one run, as versioned JSON; every rendering is made from it alone.
 *
 * Texts that came from an image, a Dockerfile or a person are raw here, but for a cut in the middle where they are
 * longer than 1,000 characters: each renderer escapes for its own surface.
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
  readonly cache: ReportCache
  /** Whole sentences that qualify the numbers: stand-ins, odd images, missing data. */
  readonly notes: readonly string[]
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
  readonly layers: readonly LayerRow[]
  /** Lines of every stage that was built. `Σ lines + withoutLine = total`. */
  readonly lines: readonly LineRow[]
  /** Layers that no Dockerfile line is known for: those of a base image, or all of an image built elsewhere. */
  readonly withoutLine: Bytes & { readonly layers: number }
  readonly packages: Table<PackageRow>
  /** The most telling directories of the final file system, biggest first. They may hold one another: no sum. */
  readonly directories: readonly DirectoryRow[]
  /** Files of the final file system. */
  readonly files: Table<FileRow>
  readonly hiddenFiles: Table<HiddenRow>
  readonly advice: ReportAdvice
  /** Present when there is a baseline with this platform. */
  readonly change: PlatformChange | null
  /**
   * The image as of commits before, oldest first; the last is the one that it is compared with. At most 30, each commit once.
   * Empty where no one kept them: never what was not measured at its time.
   */
  readonly trend: readonly TrendPoint[]
}

/** Sizes of one platform of the image as of one commit, as they were measured then. */
export interface TrendPoint extends Bytes {
  /** In full. */
  readonly commit: string
  /** RFC 3339 time of the measurement; null: not known. */
  readonly measuredAt: string | null
  /** How its layers were packed: compressed sizes of one kind and another do not compare. */
  readonly compression: LayersCompression
  /** Whether its base image was a stand-in. */
  readonly standIn: boolean
}
