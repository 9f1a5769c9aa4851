import type { BuilderAnswers } from '../buildx/builder/builder-answers.ts'
import type { Recipe } from '../buildx/recipe.ts'
import { InputError } from '../errors/input-error.ts'
import { budgetsOfImage } from '../inputs/budgets-of-image.ts'
import type { Judgement } from '../model/verdict.ts'
import type { BaselineTarget } from '../pipeline/named-baseline.ts'
import { loadAhead } from '../pipeline/load-ahead.ts'
import { planRun } from '../pipeline/plan-run.ts'
import type { Checkout, WholeContext } from '../pipeline/run-context.ts'
import type { RunPlan } from '../pipeline/run-plan.ts'
import type { RunResult } from '../pipeline/run-result.ts'
import { run } from '../pipeline/run.ts'
import { withoutRunnerServices } from '../tools/runner-services.ts'
import type { ToolContext } from '../tools/tool-context.ts'
import { baselineFromOptions } from './baseline-from-options.ts'
import type { CliIo } from './cli-io.ts'
import { type DockerOptions, writeMetadata } from './docker-options.ts'
import { loadReports } from './load-reports.ts'
import { messages } from './messages.ts'
import type { MakeOptions } from './make-options.ts'
import { progressOf } from './progress-options.ts'
import { readBudgets } from './read-budgets.ts'
import { runOptionsFrom } from './run-options.ts'
import { withPipeline } from './with-pipeline.ts'

type Options = DockerOptions & MakeOptions

/** What a command makes. */
export interface ImagesToMake {
  /** What buildx was asked already. */
  readonly answers: BuilderAnswers
  readonly readRecipe: (context: ToolContext & Checkout) => Promise<Recipe> | Recipe
  /** What the image is called when there is only one; null: from its tags. */
  readonly image: string | null
}

/**
 * Builds, measures, compares and judges what a command of the terminal asks for, and writes docker's own files.
 *
 * @throws InputError for an option that cannot be read, or --save-measurement beside several images; what the run throws.
 */
export async function makeImages(subject: ImagesToMake, options: Options, io: CliIo): Promise<RunResult> {
  const asked = runOptionsFrom(options, io.env)
  const result = await withPipeline(io, progressOf(options), async (given, warn) => {
    const onEvent = loadAhead(given.onEvent, loadReports)
    const context = { ...given, answers: subject.answers, onEvent }
    const budgets = await readBudgets({ ...options }, context)
    const targets = {
      image: subject.image,
      defaultProvenance: null,
      budgetsOf: (image: string) => budgetsOfImage(budgets, image, warn),
      baselineOf: (each: BaselineTarget) => baselineFromOptions(options, each, context),
    }
    const plan = await planRun({ ...asked, recipe: await subject.readRecipe(context), targets }, context)
    assertOneToSave(plan, options)
    const made = await run(plan, reachesCache(plan, context))
    const compared = new Set(
      plan.targets.filter(({ baseline }) => baseline.kind === 'chain').map(each => each.target.name),
    )
    if (compared.size === 0) return made
    const { keepLocally } = await import('./keep-locally.ts')
    for (const { target, built, ...each } of made.images)
      if (compared.has(target)) await keepLocally({ ...built, ...each }, context, warn)
    return made
  })
  await writeMetadata(result.metadata, options, io.cwd)
  return result
}

/** Told before anything is built or pushed, for the report would be lost. */
function assertOneToSave(
  { targets }: RunPlan,
  { saveMeasurement }: Pick<MakeOptions, 'saveMeasurement'>,
): void {
  if (saveMeasurement === undefined) return
  const { length } = targets.filter(({ measured }) => measured)
  if (length === 0) throw new InputError(messages.nothingToSave)
  if (length > 1) throw new InputError(messages.severalMeasurements)
}

/** A local cache is for this machine: what reaches a workflow's cache service stays out of it. */
function reachesCache({ cache }: RunPlan, context: WholeContext): WholeContext {
  return cache?.mode === 'local' ? { ...context, env: withoutRunnerServices(context.env) } : context
}

function isFailed({ outcome }: Judgement): boolean {
  return outcome === 'fail'
}

/**
 * What the command ends with: 1 when an image is over its budgets.
 *
 * @throws ExportFailure when an image could not be published.
 */
export function exitCodeOf({ kind, images, unpublished }: RunResult, io: CliIo): number {
  if (unpublished !== null) throw unpublished
  const what = kind === 'build' ? 'the image was not pushed' : 'nothing was pushed'
  const failed = images.flatMap(({ built }) => built.verdict.judgements).filter(isFailed)
  const why = failed.some(({ actual }) => actual !== null) ? 'over budget' : 'a budget was not judged'
  if (images.some(({ built }) => built.withheld)) io.stderr.write(`slim-build: ${why}, so ${what}\n`)
  return failed.length > 0 ? 1 : 0
}
