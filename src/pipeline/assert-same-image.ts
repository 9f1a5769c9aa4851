import type { SolveResult } from '../buildx/solve/solve.ts'
import { ToolError } from '../errors/tool-error.ts'
import type { Measurement } from '../model/measurement.ts'
import { openImage } from '../oci/open-image.ts'
import { quoteText } from '../text/quote-text.ts'

/**
 * The proof that what was published is what was judged.
 *
 * @throws ToolError when it is another image, which is then in the registry: BuildKit had lost its cache in between.
 */
export async function assertSameImage(
  measurement: Measurement,
  published: Pick<SolveResult, 'layout' | 'digest'>,
  tempDir: string,
): Promise<void> {
  const judged = measurement.platforms.flatMap(platform => platform.layers.map(layer => layer.digest))
  const source = await openImage(published.layout, { tempDir })
  const made = source.platforms.flatMap(({ manifest }) => manifest.layers.map(layer => layer.digest))
  await source.close()
  if (judged.join() === made.join()) return
  throw new ToolError(
    `The image ${quoteText(measurement.name)} that was published is not the one that was measured: the builder had lost its cache in between and built again (${published.digest ?? 'digest unknown'}); run the build again`,
  )
}
