import type { MeasuredRow } from './image-row.ts'

/** What all images have in common, so that it is said once; null where they differ. */
export interface SharedFacts {
  /** The baseline's name. */
  readonly baseline: string | null
  readonly platform: string | null
}

/** Looks for what all images have in common; images without a baseline have none to differ in. */
export function sharedFacts(rows: readonly MeasuredRow[]): SharedFacts {
  const baselines = rows.flatMap(({ report }) =>
    report.baseline.kind === 'measured' ? [report.baseline.name] : [],
  )
  const platforms = rows.flatMap(({ report }) => report.platforms.map(({ platform }) => platform))
  return { baseline: onlyOne(baselines), platform: onlyOne(platforms) }
}

function onlyOne(texts: readonly string[]): string | null {
  return new Set(texts).size === 1 ? (texts[0] ?? null) : null
}
