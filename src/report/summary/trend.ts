import { compressionOf } from '../../measure/size-point.ts'
import type { PlatformReport, Report, TrendPoint } from '../../model/report.ts'
import type { LayersCompression } from '../../model/size-point.ts'
import { formatBytes } from '../../text/format-bytes.ts'
import { totalBudget } from './platform-summary.ts'

/** With fewer commits there is nothing that the comparison does not tell. */
const FEWEST = 3

/** How the compressed size came to what it is. */
export interface Trend {
  /** Commits before, oldest first. At least three. */
  readonly points: readonly TrendPoint[]
  /** Compressed bytes: those of the points, then those of the image itself. */
  readonly sizes: readonly number[]
  /** `131.2 MB → 154.1 MB compressed over the last 12 measured commits` */
  readonly sentence: string
  readonly lowest: number
  readonly highest: number
  /** The tightest budget on the total, in compressed bytes. */
  readonly budget: number | null
  /** Where sizes before and after do not compare, oldest first. */
  readonly breaks: readonly TrendBreak[]
}

/** Between a commit and the next one. */
export interface TrendBreak {
  readonly before: string
  /** The commit in full; null: the image itself. */
  readonly after: string | null
  /** What became different. Words of ours alone. */
  readonly was: string
  readonly is: string
}

/** Null where too few commits are known. */
export function summarizeTrend({ verdict }: Report, image: PlatformReport): Trend | null {
  const { trend: points, total, platform } = image
  const sizes = [...points.map(({ compressed }) => compressed), total.compressed]
  const highest = Math.max(...sizes)
  const [first] = points
  if (first === undefined || points.length < FEWEST || highest === 0) return null
  const breaks = breaksOf(image)
  const odd = breaks.length === 0 ? '' : ', not all of them comparable'
  return {
    points,
    sizes,
    sentence: `${formatBytes(first.compressed)} → ${formatBytes(total.compressed)} compressed over the last ${points.length} measured commits${odd}`,
    lowest: Math.min(...sizes),
    highest,
    budget: totalBudget(
      verdict.judgements.filter(judgement => judgement.platform === platform),
      'compressed',
    ),
    breaks,
  }
}

const COMPRESSIONS: Readonly<Record<LayersCompression, string>> = {
  gzip: 'packed with gzip',
  zstd: 'packed with zstd',
  none: 'not compressed',
  mixed: 'packed in several ways',
}

/** Whether the image itself is built on a stand-in is told where it is compared. */
function breaksOf({ trend, layers }: PlatformReport): TrendBreak[] {
  const now = compressionOf(layers)
  return trend.flatMap((point, index) => {
    const next = trend[index + 1]
    const between = { before: point.commit, after: next?.commit ?? null }
    const compression = next?.compression ?? now
    return [
      ...(compression === point.compression
        ? []
        : [{ ...between, was: COMPRESSIONS[point.compression], is: COMPRESSIONS[compression] }]),
      ...(next === undefined || next.standIn === point.standIn
        ? []
        : [{ ...between, was: baseWords(point), is: baseWords(next) }]),
    ]
  })
}

function baseWords({ standIn }: TrendPoint): string {
  return standIn ? 'built on a stand-in for the base image' : 'built without a stand-in'
}
