import type { PlatformMeasurement } from '../model/measurement.ts'

/** The indexes of the files of each layer. */
export function filesByLayer({ files, layers }: PlatformMeasurement): readonly (readonly number[])[] {
  const byLayer = layers.map((): number[] => [])
  for (let file = 0; file < files.length; file++) byLayer[files.layer(file)]?.push(file)
  return byLayer
}
