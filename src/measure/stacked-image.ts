import type { ImageFiles } from '../model/image-files.ts'
import type { PackageMeasurement } from '../model/measurement.ts'

/** What the layers of an image make together: all that follows from them, and from the command of the image, alone. */
export interface StackedImage {
  readonly files: ImageFiles
  readonly packages: readonly PackageMeasurement[]
  /** The file of the program that a container starts with; null: see `findProgram`. */
  readonly program: number | null
  /** Hard links, in all layers, whose target was nowhere. */
  readonly danglingLinks: number
}
