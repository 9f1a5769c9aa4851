import { ToolError } from '../../errors/tool-error.ts'
import type { ActionInputs } from '../../inputs/parse-action-inputs.ts'
import { keepLayers } from '../../pipeline/cache/keep-layers.ts'
import type { Clock, Storage } from '../../pipeline/run-context.ts'
import type { BuiltImage, BuiltTarget } from '../../pipeline/run-result.ts'
import { visible } from '../../text/escape/visible.ts'
import type { ToolContext } from '../../tools/tool-context.ts'
import type { WorkflowLog } from '../log/workflow-log.ts'
import { imagesOfRun } from './images-of-run.ts'
import { isLasting } from './lasting-branch.ts'
import { openKeptLayers } from './open-kept-layers.ts'

/** Compressed bytes that are read in less time than it takes to ask the service for them. */
const NOT_WORTH_IT = 4_000_000

type PlannedImage = Pick<BuiltTarget, 'image' | 'request'>

/** What a run measured, and what it would have measured where there was room. */
interface MeasuredRun {
  readonly images: readonly (PlannedImage & { readonly built: Pick<BuiltImage, 'measurement'> })[]
  readonly unmeasured: readonly PlannedImage[]
}

/**
 * Keeps what was read of the images of a run for the runs to come, where the run is one that stores measurements. What stands in its way is
 * one warning.
 */
export async function storeLayers(
  { images, unmeasured }: MeasuredRun,
  inputs: Pick<ActionInputs, 'baseline' | 'merge' | 'variant'>,
  context: ToolContext & Storage & Clock,
  log: WorkflowLog,
): Promise<void> {
  const layers = images.flatMap(({ built }) => built.measurement.platforms.flatMap(each => each.layers))
  const read = layers.filter(({ known, unread }) => !known && unread === undefined)
  const bytes = read.reduce((sum, { compressed }) => sum + compressed, 0)
  const { choice } = inputs.baseline
  if (bytes < NOT_WORTH_IT || choice.kind !== 'commit' || inputs.merge !== null) return
  const kept = openKeptLayers(context, null)
  if (kept?.writes !== true || !isLasting(context.env)) return
  try {
    const digests = layers.map(({ digest }) => digest)
    const own = imagesOfRun([...images, ...unmeasured], inputs, context)
    const why = await keepLayers(own, digests, kept.directories, context)
    if (why !== null) warn(why, log)
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    warn(error.message, log)
  }
}

function warn(why: string, log: WorkflowLog): void {
  log.warning(visible(`The layers that were read were not stored for later runs, because ${why}`, 1000))
}
