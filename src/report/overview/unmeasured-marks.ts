import type { Unmeasured } from '../overview.ts'

/** How the row of an image without numbers starts. */
export const UNMEASURED_MARKS: Readonly<Record<Unmeasured['state'], string>> = {
  failed: '✖ failed',
  absent: '✖ not measured',
  pending: '⏳ measuring',
}
