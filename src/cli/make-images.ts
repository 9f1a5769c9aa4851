import type { Recipe } from '../buildx/recipe.ts'
import { parseChoice } from '../inputs/parse-choice.ts'
import { CACHE_MODES } from '../model/choices.ts'
import type { DirectoryCache } from '../pipeline/cache/directory-cache.ts'
import type { PipelineTools } from '../pipeline/pipeline-tools.ts'
import { planTargets } from '../pipeline/plan-targets.ts'
import { reproducible } from '../pipeline/reproducible.ts'
import type { RunPlan } from '../pipeline/run-plan.ts'
import type { RunResult } from '../pipeline/run-result.ts'
import { runWithCache } from '../pipeline/run-with-cache.ts'
import { run } from '../pipeline/run.ts'
import { withoutRunnerServices } from '../tools/runner-services.ts'
import { baselineFromOptions } from './baseline-option.ts'
import type { CliIo } from './cli-io.ts'
import { type DockerOptions, progressOf, writeMetadata } from './docker-options.ts'
import { keepLocally } from './keep-measurement.ts'
import { type MakeOptions, wishesFrom } from './make-options.ts'
import { readBudgets } from './read-budgets.ts'
import { terminalRun } from './terminal-run.ts'
import { withPipeline } from './with-pipeline.ts'

type Options = DockerOptions & MakeOptions

/** What a command makes. */
export interface Subject {
  /** The builder that is named; undefined: the current one. */
  readonly builder: string | undefined
  readonly readRecipe: (tools: PipelineTools) => Promise<Recipe> | Recipe
  /** What the image is called when there is only one; null: from its tags. */
  readonly image: string | null
}

/**
 * Builds, measures, compares and judges what a command of the terminal asks for, and writes docker's own files.
 *
 * @throws InputError for an option that cannot be read; what the run throws.
 */
export async function makeImages(subject: Subject, options: Options, io: CliIo): Promise<RunResult> {
  const wishes = wishesFrom(options)
  const result = await withPipeline(io, progressOf(options), async (tools, warn) => {
    tools.answers.ask(subject.builder)
    const recipe = await subject.readRecipe(tools)
    const targets = await planTargets(recipe, {
      image: subject.image,
      defaultProvenance: null,
      budgetsOf: image => readBudgets({ ...options }, image, { cwd: io.cwd, warn }),
      baselineOf: each => baselineFromOptions(options, each, tools),
    })
    const plan = { recipe, targets, ...wishes }
    const made = await runWith(
      options.cache,
      options.reproducible === true ? await reproducible(plan, tools) : plan,
      tools,
    )
    const compared = targets.filter(({ baseline }) => baseline.kind === 'chain').map(each => each.target.name)
    for (const { target, built, ...each } of made.images)
      if (compared.includes(target)) await keepLocally({ ...built, ...each }, tools, warn)
    return made
  })
  await writeMetadata(result.metadata, options, io.cwd)
  return result
}

/** A directory stays where it is: on the machine. */
const NO_SERVICE: DirectoryCache = {
  restore: () => Promise.resolve({ kind: 'nothing' }),
  save: () => Promise.resolve({ kind: 'there' }),
}

/**
 * A run with the cache that `--cache` names. Without it the builder's own cache is all there is, as with docker, beside what the command
 * or the bake files name.
 */
async function runWith(cache: string | undefined, plan: RunPlan, tools: PipelineTools): Promise<RunResult> {
  if (cache === undefined) return run(plan, tools)
  const mode = parseChoice(cache, CACHE_MODES, '--cache')
  const env = mode === 'local' ? withoutRunnerServices(tools.env) : tools.env
  const wish = { mode, mounts: false, run: terminalRun(env), directories: NO_SERVICE }
  return runWithCache(plan, wish, { ...tools, env })
}

/** What the command ends with: 1 when an image is over its budgets. */
export function exitCodeOf({ kind, images }: RunResult, io: CliIo): number {
  const what = kind === 'build' ? 'the image was not pushed' : 'nothing was pushed'
  if (images.some(({ built }) => built.withheld)) io.stderr.write(`slim-build: over budget, so ${what}\n`)
  return images.some(({ built }) => built.verdict.outcome === 'fail') ? 1 : 0
}
