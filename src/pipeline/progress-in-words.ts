import type { SolveEvent } from '../buildx/solve/solve-event.ts'
import type { MeasureProgress } from '../measure/layer-progress.ts'
import { formatBytes } from '../text/format-bytes.ts'

/** How far the reading of layers is: `layer 2 of 5, 410.0 MB of 1.20 GB`. */
export function readingInWords({ read, total, layers, layersDone }: MeasureProgress): string {
  const layer = Math.min(layersDone + 1, layers)
  return `layer ${layer} of ${layers}, ${formatBytes(read)} of ${formatBytes(total)}`
}

/** How far a step is that moves bytes: `45.0 MB of 120.0 MB`, or `45.0 MB` where nobody knows how many there are. */
export function movingInWords({ bytes, total }: Extract<SolveEvent, { type: 'step-moving' }>): string {
  return total === null ? formatBytes(bytes) : `${formatBytes(bytes)} of ${formatBytes(total)}`
}
