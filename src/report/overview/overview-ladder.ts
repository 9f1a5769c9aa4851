import type { UnchangedForm } from './unchanged-details.ts'

/** How much of many images is shown. */
export interface OverviewStep {
  /** Images with details of their own. */
  readonly details: number
  /** Rows of each table in them. */
  readonly causes: number
  /** Rows of what can be taken back; 0: only its sum. */
  readonly savings: number
  /** Rows below the open table, in a folded one. */
  readonly folded: number
  readonly unchanged: UnchangedForm
  /** Most characters of an image's name. */
  readonly longest: number
  /** Whether Dockerfile lines are links; each takes as many bytes as a row. */
  readonly linked: boolean
}

/** From all there is down to a row an image. The first that fits is taken; after the last only the verdict and its reasons are left. */
const LADDER: readonly OverviewStep[] = [
  { details: 1000, causes: 10, savings: 5, folded: 1000, unchanged: 'rows', longest: 80, linked: true },
  { details: 150, causes: 5, savings: 3, folded: 1000, unchanged: 'rows', longest: 80, linked: true },
  { details: 150, causes: 5, savings: 0, folded: 1000, unchanged: 'rows', longest: 80, linked: true },
  { details: 25, causes: 10, savings: 3, folded: 1000, unchanged: 'rows', longest: 80, linked: true },
  { details: 25, causes: 5, savings: 2, folded: 1000, unchanged: 'rows', longest: 60, linked: true },
  { details: 12, causes: 3, savings: 1, folded: 1000, unchanged: 'rows', longest: 60, linked: true },
  { details: 4, causes: 3, savings: 1, folded: 1000, unchanged: 'names', longest: 60, linked: true },
  { details: 0, causes: 0, savings: 0, folded: 1000, unchanged: 'names', longest: 40, linked: false },
  { details: 0, causes: 0, savings: 0, folded: 200, unchanged: 'count', longest: 40, linked: false },
  { details: 0, causes: 0, savings: 0, folded: 50, unchanged: 'count', longest: 24, linked: false },
]

/** Bytes of the least that one image takes in a step with details, and in one without. */
const LEAST = { details: 600, row: 100 } as const

/**
 * The steps that are worth trying for so many images: those before would be too long for certain.
 *
 * @param changed images that have a row.
 */
export function stepsFor(changed: number, maxBytes: number): readonly OverviewStep[] {
  const first = LADDER.findIndex(
    step =>
      Math.min(changed, step.details) * LEAST.details + Math.min(changed, step.folded) * LEAST.row <=
      maxBytes,
  )
  return first < 0 ? [] : LADDER.slice(first)
}
