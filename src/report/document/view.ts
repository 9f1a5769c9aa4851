import type { MeasuredRow } from '../overview/image-row.ts'
import type { DetailLevel } from './detail-level.ts'

/** What a section needs to know beside the image. */
export interface View {
  readonly level: DetailLevel
  /** The commit that was measured, in full; null where that is not known. */
  readonly head: string | null
  /** The run of the workflow; null where that is not known. */
  readonly run: number | null
}

/** An image of a run, on the platform that tells most of it. */
export type ShownImage = Pick<MeasuredRow, 'report' | 'image'>
