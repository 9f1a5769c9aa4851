import { Command } from 'commander'
import path from 'node:path'
import { InputError } from '../errors/input-error.ts'
import { defaultImageName } from '../inputs/image-name.ts'
import { reproducibleRequest } from '../pipeline/reproducible-request.ts'
import type { BuiltImage } from '../pipeline/run-build.ts'
import { writeAtomically } from '../pipeline/write-atomically.ts'
import { baselineFromOptions } from './baseline-option.ts'
import { buildWithCache } from './build-with-cache.ts'
import { addBuildOptions, type BuildOptions, requestFromOptions } from './build-options.ts'
import type { CliIo } from './cli-io.ts'
import { progressOf, writeMetadata } from './docker-options.ts'
import { keepLocally } from './keep-measurement.ts'
import { addMakeOptions, type MakeOptions, wishesFrom } from './make-options.ts'
import { readBudgets } from './read-budgets.ts'
import { withPipeline } from './with-pipeline.ts'
import { writeReport } from './write-report.ts'

const OUTPUT = {
  flags: '--output <file>',
  description: "write the report to a file; with type=… in it, docker's output destination as with -o",
}

type Options = BuildOptions & MakeOptions

/** `slim-build build [options] [context]`. */
export function buildCommand(io: CliIo, setExitCode: (code: number) => void): Command {
  const command = new Command('build')
    .description(
      "build an image, weigh it, compare it with a baseline and judge it; takes docker's build options",
    )
    .argument('[context]', 'directory or URL that the build reads, or - for standard input', '.')
  addMakeOptions(command, OUTPUT)
  return addBuildOptions(command).action(async (context: string, options: Options) => {
    setExitCode(await build(context, options, io))
  })
}

async function build(context: string, options: Options, io: CliIo): Promise<number> {
  const { report, exporters } = splitOutput(options)
  const request = requestFromOptions(context, options, exporters)
  const directory = context === '-' || context.includes('://') ? null : path.resolve(io.cwd, context)
  const image = options.name ?? defaultImageName({ tags: options.tag ?? [], repository: null, directory })
  const wishes = wishesFrom(options)
  const built = await withPipeline(io, progressOf(options), async (tools, warn) => {
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
  if (/(^|,)"?\s*type\s*=/i.test(output)) return { report: undefined, exporters: [...o, output] }
  return { report: output, exporters: o }
}

async function writeDockerFiles(
  { metadata, imageId }: BuiltImage,
  options: Options,
  cwd: string,
): Promise<void> {
  await writeMetadata(metadata, options, cwd)
  const { iidfile } = options
  if (iidfile === undefined) return
  if (imageId === null)
    throw new InputError('There is no image ID to write to --iidfile: the build made no image')
  await writeAtomically(path.resolve(cwd, iidfile), imageId)
}
