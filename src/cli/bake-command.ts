import { Command } from 'commander'
import { readBakeDefinition } from '../buildx/bake/read-bake-definition.ts'
import { parseBaselineChoice } from '../inputs/baseline-choice.ts'
import type { BakeRequest } from '../inputs/bake-request.ts'
import { parseBakeVariables } from '../inputs/parse-bake-variables.ts'
import { bakeBaseline } from '../pipeline/bake/bake-baseline.ts'
import type { BakeRun } from '../pipeline/bake/bake-run.ts'
import type { PipelineTools } from '../pipeline/pipeline-tools.ts'
import { planBakeTargets } from '../pipeline/bake/plan-bake-targets.ts'
import { reproducibleBake } from '../pipeline/bake/reproducible-bake.ts'
import { type BakeResult, runBake } from '../pipeline/bake/run-bake.ts'
import { addBakeOptions, type BakeOptions } from './bake-options.ts'
import { baselineFromOptions } from './baseline-option.ts'
import type { CliIo } from './cli-io.ts'
import { progressOf, writeMetadata } from './docker-options.ts'
import { addMakeOptions, type MakeOptions, wishesFrom } from './make-options.ts'
import { readBudgets } from './read-budgets.ts'
import { withPipeline } from './with-pipeline.ts'
import { writeBakeReports } from './write-bake-reports.ts'

type Options = BakeOptions & MakeOptions

/** `slim-build bake [options] [target…]`. */
export function bakeCommand(io: CliIo, setExitCode: (code: number) => void): Command {
  const command = new Command('bake')
    .description(
      "build the targets of bake and Compose files, weigh, compare and judge each image; takes docker's bake options",
    )
    .argument('[targets...]', 'targets and groups of the bake files (default: default)')
  addMakeOptions(command, {
    flags: '-o, --output <file>',
    description: 'write the report to a file',
  })
  return addBakeOptions(command).action(async (targets: readonly string[], options: Options) => {
    setExitCode(await bake(targets, options, io))
  })
}

async function bake(targets: readonly string[], options: Options, io: CliIo): Promise<number> {
  const request = requestFrom(targets, options)
  const wishes = wishesFrom(options)
  const result = await withPipeline(io, progressOf(options), async (tools, warn) => {
    const run = await plan(request, options, tools, warn)
    const wanted = options.reproducible === true ? await reproducibleBake(run, tools) : run
    return runBake({ ...wanted, ...wishes }, tools)
  })
  const { images, others, metadata } = result
  await writeMetadata(metadata, options, io.cwd)
  await writeBakeReports(images, options, io)
  for (const target of others)
    io.stderr.write(`slim-build: the target ${target} makes no image, so it is not measured\n`)
  return conclude(result, io)
}

function conclude({ images }: BakeResult, io: CliIo): number {
  if (images.some(({ built }) => built.withheld))
    io.stderr.write('slim-build: over budget, so nothing was pushed\n')
  return images.some(({ built }) => built.verdict.outcome === 'fail') ? 1 : 0
}

async function plan(
  request: BakeRequest,
  options: Options,
  tools: PipelineTools,
  warn: (message: string) => void,
): Promise<BakeRun> {
  const { cwd } = tools
  const definition = await readBakeDefinition(request, tools)
  const targets = await planBakeTargets(definition, {
    image: request.image,
    defaultProvenance: null,
    budgetsOf: image => readBudgets({ ...options }, image, { cwd, warn }),
    baselineOf: async subject => {
      const { baseline } = options
      return baseline !== undefined && parseBaselineChoice(baseline).kind === 'named'
        ? bakeBaseline(baseline, subject, { cwd, required: true })
        : baselineFromOptions(options, subject.request, tools)
    },
  })
  return { request, definition, targets }
}

function requestFrom(targets: readonly string[], options: Options): BakeRequest {
  return {
    targets,
    files: options.file ?? [],
    set: options.set ?? [],
    variables: parseBakeVariables(options.var ?? [], '--var'),
    source: '.',
    builder: options.builder ?? null,
    allow: options.allow ?? [],
    noCache: options.noCache === true,
    pull: options.pull === true,
    push: options.push === true,
    load: options.load === true,
    provenance: options.provenance ?? null,
    defaultProvenance: null,
    sbom: options.sbom ?? null,
    image: options.name ?? null,
    gitToken: null,
  }
}
