/** How much of a report is shown. Each section looks at what is its own. */
export interface DetailLevel {
  /** Whether details are folded: what shows then is kept to the lines of one screen. */
  readonly folded: boolean
  /** Whether something was given up for want of room. */
  readonly cut: boolean
  /** Rows of each folded table on one image. */
  readonly rows: number
  /** Folded tables of one image: all, without the long ones, only the lines, none. */
  readonly tables: 'all' | 'short' | 'lines' | 'none'
  /** Platforms with folded tables of their own, beside the main one. */
  readonly platforms: number
  readonly cache: boolean
  readonly trend: boolean
  /** Images with details of their own, of many. */
  readonly images: number
  /** Rows of each table in them. */
  readonly causes: number
  /** Rows of the savings in them; 0: only the sum. */
  readonly savings: number
  /** Rows below the open table of images, in a folded one. */
  readonly moreImages: number
  /** How images without a change are shown: a row each, their names, only how many they are. */
  readonly unchanged: 'rows' | 'names' | 'count'
  /** Most characters of an image's name. */
  readonly longestName: number
  /** Whether Dockerfile lines are links; each takes as many bytes as a row. */
  readonly linked: boolean
  /** Only the verdict on many images and what it rests on. */
  readonly verdictOnly: boolean
  /** In that verdict: images whose exceeded budgets are listed, and images that are named at all. */
  readonly amounts: number
  readonly names: number
}

const ALL: DetailLevel = {
  folded: true,
  cut: false,
  rows: 10,
  tables: 'all',
  platforms: 8,
  cache: true,
  trend: true,
  images: 1000,
  causes: 10,
  savings: 5,
  moreImages: 1000,
  unchanged: 'rows',
  longestName: 80,
  linked: true,
  verdictOnly: false,
  amounts: 1000,
  names: 1000,
}

/** All there is, one after another: for a terminal or a log. */
export const UNFOLDED: DetailLevel = { ...ALL, folded: false, images: 30 }

/** What is given up next, from what is missed least down to the verdict and its reasons. */
const STEPS: readonly Partial<DetailLevel>[] = [
  { cut: true, trend: false, images: 150, causes: 5, savings: 3 },
  { rows: 5, cache: false, savings: 0 },
  { platforms: 3, images: 25, causes: 10, savings: 3 },
  { tables: 'short', platforms: 0, causes: 5, savings: 2, longestName: 60 },
  { tables: 'lines', images: 12, causes: 3, savings: 1 },
  { tables: 'none', rows: 3, images: 4, unchanged: 'names' },
  { images: 0, savings: 0, longestName: 40, linked: false },
  { moreImages: 200, unchanged: 'count' },
  { moreImages: 50, longestName: 24 },
  { verdictOnly: true },
  ...[300, 150, 75, 30, 10, 0].map(amounts => ({ amounts })),
  { longestName: 12 },
  ...[300, 150, 75, 30, 10, 0].map(names => ({ names })),
]

/** From the whole report down to the least of it. The first that fits is taken. */
const DETAIL_LEVELS: readonly DetailLevel[] = STEPS.reduce<readonly DetailLevel[]>(
  (levels, step) => [...levels, { ...(levels.at(-1) ?? ALL), ...step }],
  [ALL],
)

/** Bytes of the least that one of many images takes: its details, and its row. */
const LEAST = { details: 600, row: 100 } as const

/**
 * The levels that are worth trying: those before would be too long for certain.
 *
 * @param images how many have a row of their own; 0 for a report on one image.
 */
export function levelsFor(images: number, maxBytes: number): readonly DetailLevel[] {
  const least = (level: DetailLevel): number =>
    level.verdictOnly
      ? 0
      : Math.min(images, level.images) * LEAST.details + Math.min(images, level.moreImages) * LEAST.row
  return DETAIL_LEVELS.slice(DETAIL_LEVELS.findIndex(level => least(level) <= maxBytes))
}
