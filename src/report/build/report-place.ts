import type { LineMeasurement, PlatformMeasurement } from '../../model/measurement.ts'
import type { Place } from '../../model/report.ts'
import { clipText } from './clip-text.ts'

/** Where in a Dockerfile a line stands; null when there is no such line. */
export function reportPlace(lines: readonly LineMeasurement[], index: number | null): Place | null {
  const line = index === null ? undefined : lines[index]
  if (line === undefined) return null
  return {
    dockerfile: clipText(line.dockerfile),
    line: line.line,
    endLine: line.endLine,
    stage: line.stage === null ? null : clipText(line.stage),
    instruction: clipText(line.instruction),
  }
}

/** The line that made a layer, by the layer's index. */
export function placeOfLayer(image: PlatformMeasurement, layer: number): Place | null {
  return reportPlace(image.lines, image.layers[layer]?.line ?? null)
}
