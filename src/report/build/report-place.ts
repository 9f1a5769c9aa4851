import type { LineMeasurement, PlatformMeasurement } from '../../model/measurement.ts'
import type { SourceLocation, Where } from '../../model/report-rows.ts'
import { clipText } from './clip-text.ts'

/** Where in a Dockerfile a line stands; null when there is no such line. */
export function reportPlace(lines: readonly LineMeasurement[], index: number | null): SourceLocation | null {
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

/** The line that made a layer, by the layer's index; without one, the step of the image's history. */
export function placeOfLayer(image: PlatformMeasurement, layer: number): Where {
  const { line = null, createdBy = null, origin = 'unknown' } = image.layers[layer] ?? {}
  const where = reportPlace(image.lines, line)
  return where === null && createdBy !== null && origin !== 'base'
    ? { where, step: clipText(createdBy) }
    : { where }
}
