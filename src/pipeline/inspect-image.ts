import { withTemporaryDirectory } from '../files/with-temporary-directory.ts'
import type { AdviceMode } from '../model/choices.ts'
import { defaultImageName } from '../model/default-image-name.ts'
import type { ImageBudgets } from '../model/image-budgets.ts'
import { type NamedBaseline, resolveBaseline } from './baseline/baseline.ts'
import type { Judged } from './judge-measurement.ts'
import { layoutUnpacker } from './layout-unpacker.ts'
import { loadAhead } from './load-ahead.ts'
import { resolveImage } from './resolve-image.ts'
import type { ReportContext, RunContext, Storage } from './run-context.ts'

/**
 * Measures an image that is there already, compares it with a baseline, if one is given, and judges it.
 *
 * @throws InputError, ToolError or ImageError; the signal's reason when it aborts.
 */
export async function inspectImage(
  run: {
    /** A path or reference, as `resolveImage` takes it. */
    readonly location: string
    /** What the report calls it, or null for what it calls itself. */
    readonly name: string | null
    /** Platforms of a reference to fetch; absent: all that it has. */
    readonly platforms?: readonly string[] | undefined
    readonly baseline: NamedBaseline
    /** The budgets of an image of this name; of one that was given none, the last part of its reference or path. */
    readonly budgetsOf: (name: string) => ImageBudgets
    /** Whether a budget on growth that cannot be judged fails; default: it is a warning. */
    readonly requireBaseline?: boolean | undefined
    /** Whether advice is given; default: it is. No registry is asked for it: the question is about what is there. */
    readonly advice?: AdviceMode | undefined
  },
  context: RunContext & Storage & ReportContext,
): Promise<Judged> {
  return withTemporaryDirectory(context.tempDir, async directory => {
    const onEvent = loadAhead(context.onEvent, loadJudging)
    const inside = { ...context, tempDir: directory, unpackLayout: layoutUnpacker(context), onEvent }
    const baseline = await resolveBaseline(run.baseline, inside)
    const measurement = await resolveImage(run, inside)
    const { name } = measurement
    const budgets = run.budgetsOf(
      run.name ?? defaultImageName({ tags: [name], repository: null, directory: null }),
    )
    const { judgeMeasurement } = await loadJudging()
    return await judgeMeasurement({ ...run, measurement, baseline, budgets }, context)
  })
}

/** Most of the program: see {@link loadAhead}. */
const loadJudging = () => import('./judge-measurement.ts')
