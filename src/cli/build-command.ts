import { Command } from 'commander'
import path from 'node:path'
import { InputError } from '../errors/input-error.ts'
import { defaultImageName } from '../inputs/image-name.ts'
import { parseAdviceMode } from '../inputs/advice-mode.ts'
import { parsePushWhen } from '../inputs/push-when.ts'
import { reproducibleRequest } from '../pipeline/reproducible-request.ts'
import type { BuiltImage } from '../pipeline/run-build.ts'
import { writeAtomically } from '../pipeline/write-atomically.ts'
import { addBaselineOption, baselineFromOptions, type BaselineOptions } from './baseline-option.ts'
import { buildWithCache } from './build-with-cache.ts'
import { addBuildOptions, type BuildOptions, requestFromOptions } from './build-options.ts'
import type { CliIo } from './cli-io.ts'
import { addGateOptions } from './gate-options.ts'
import { addJudgeOptions, type JudgeOptions } from './judge-options.ts'
import { keepLocally } from './keep-measurement.ts'
import { readBudgets } from './read-budgets.ts'
import { addReportOptions, type ReportOptions } from './report-options.ts'
import { withPipeline } from './with-pipeline.ts'
import { writeReport } from './write-report.ts'

const OUTPUT = {
  flags: '--output <file>',
  description: "write the report to a file; with type=… in it, docker's output destination as with -o",
}

type Options = BuildOptions &
  ReportOptions &
  JudgeOptions &
  BaselineOptions & {
    readonly pushWhen?: string
    readonly requiredTarget?: readonly string[]
    readonly reproducible?: boolean
  }

/** `slim-build build [options] [context]`. */
export function buildCommand(io: CliIo, setExitCode: (code: number) => void): Command {
  const command = new Command('build')
    .description(
      "build an image, weigh it, compare it with a baseline and judge it; takes docker's build options",
    )
    .argument('[context]', 'directory or URL that the build reads, or - for standard input', '.')
  addReportOptions(addBaselineOption(addGateOptions(addJudgeOptions(command))), OUTPUT)
  return addBuildOptions(command).action(async (context: string, options: Options) => {
    setExitCode(await build(context, options, io))
  })
}

async function build(context: string, options: Options, io: CliIo): Promise<number> {
  const { report, exporters } = splitOutput(options)
  const request = requestFromOptions(context, options, exporters)
  const directory = context === '-' || context.includes('://') ? null : path.resolve(io.cwd, context)
  const image = options.name ?? defaultImageName({ tags: options.tag ?? [], repository: null, directory })
  const wishes = {
    pushWhen: parsePushWhen(options.pushWhen ?? '', '--push-when'),
    requiredTargets: options.requiredTarget ?? [],
    advice: parseAdviceMode(options.advice ?? '', '--advice'),
  }
  const progress = options.quiet === true ? 'quiet' : options.progress
  const built = await withPipeline(io, progress, async (tools, warn) => {
    const budgets = await readBudgets({ ...options }, image, { cwd: io.cwd, warn })
    const wanted = options.reproducible === true ? await reproducibleRequest(request, tools) : request
    const baseline = await baselineFromOptions(options, request, tools)
    const done = await buildWithCache(
      { request: wanted, image, budgets, baseline, ...wishes },
      options,
      tools,
    )
    if (baseline.kind === 'chain') await keepLocally({ ...done, request, image }, tools, warn)
    return done
  })
  await writeDockerFiles(built, options, io.cwd)
  await writeReport(built, { ...options, output: report }, io)
  if (built.withheld) io.stderr.write('slim-build: over budget, so the image was not pushed\n')
  return built.verdict.outcome === 'fail' ? 1 : 0
}

/** `--output` is the report's file, as in the other commands, unless it names an exporter as docker's does. */
function splitOutput({ output, o = [] }: Options): {
  report: string | undefined
  exporters: readonly string[]
} {
  if (output === undefined) return { report: undefined, exporters: o }
  if (/(^|,)\s*type=/.test(output)) return { report: undefined, exporters: [...o, output] }
  return { report: output, exporters: o }
}

async function writeDockerFiles(
  { metadata, imageId }: BuiltImage,
  options: Options,
  cwd: string,
): Promise<void> {
  const { metadataFile, iidfile } = options
  if (metadataFile !== undefined) {
    await writeAtomically(path.resolve(cwd, metadataFile), `${JSON.stringify(metadata, null, 2)}\n`)
  }
  if (iidfile === undefined) return
  if (imageId === null)
    throw new InputError('There is no image ID to write to --iidfile: the build made no image')
  await writeAtomically(path.resolve(cwd, iidfile), imageId)
}
