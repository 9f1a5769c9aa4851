import type { PlatformComparison } from '../model/comparison.ts'
import type { PlatformMeasurement } from '../model/measurement.ts'
import type { UncommittedFiles } from '../model/uncommitted-files.ts'

/** What a budget is judged on: one platform of the image. */
export interface JudgedPlatform {
  readonly platform: PlatformMeasurement
  /** How many platforms the image has; with more than one, sentences name the platform. */
  readonly among: number
  /** Null without a baseline; `new` when the baseline does not have this platform. */
  readonly comparison: PlatformComparison | 'new' | null
  /** Why growth is told and not judged, as the end of a sentence; null: it is judged. */
  readonly growthUnjudged: string | null
  /** What the image has of earlier steps of the job, and the baseline has not; null: nothing. */
  readonly uncommitted: UncommittedFiles | null
}

/** ` on linux/arm64`, where an image has more than one platform; else nothing. */
export function onPlatform({ platform, among }: JudgedPlatform): string {
  return among > 1 ? ` on ${platform.platform}` : ''
}
