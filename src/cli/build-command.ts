import { Command } from 'commander'
import path from 'node:path'
import { InputError } from '../errors/input-error.ts'
import { hangsOnBuilder } from '../buildx/solve/output-plan.ts'
import { writeOutput } from '../files/write-output.ts'
import { defaultImageName } from '../model/default-image-name.ts'
import type { Checkout } from '../pipeline/run-context.ts'
import type { RunResult } from '../pipeline/run-result.ts'
import type { ToolContext } from '../tools/tool-context.ts'
import { addBuildOptions, type BuildOptions, requestFromOptions } from './build-options.ts'
import { builderAnswers } from './builder-answers.ts'
import type { CliIo } from './cli-io.ts'
import { addExamples } from './examples.ts'
import { addMakeOptions, type MakeOptions } from './make-options.ts'
import { loadReports } from './load-reports.ts'
import { messages } from './messages.ts'

const OUTPUT = {
  flags: '--output <file>',
  description: 'write the report to a file; with type=…, an output destination as with -o',
}

type Options = BuildOptions & MakeOptions

const EXAMPLES = [
  ['what is in the image, and what could go', '-t api .'],
  ['what the branch changes, within a limit', '--baseline auto --max-growth 5MB .'],
  ['publish only what is small enough', '-t ghcr.io/acme/api --max-size 150MB --push .'],
] as const

/** `slim-build build [options] [context]`. */
export function buildCommand(io: CliIo, setExitCode: (code: number) => void): Command {
  const command = new Command('build')
    .description(
      "build an image, measure it, compare it with a baseline and check its budgets; takes docker's build options",
    )
    .argument('[context]', 'build context: directory, URL, or - for standard input', '.')
  addExamples(command, EXAMPLES)
  addMakeOptions(command, OUTPUT)
  return addBuildOptions(command).action(async (context: string, options: Options) => {
    setExitCode(await build(context, options, io))
  })
}

async function build(context: string, options: Options, io: CliIo): Promise<number> {
  const { report, exporters } = splitOutput(options)
  const request = requestFromOptions(context, options, exporters)
  const answers = builderAnswers(io)
  // Asked first of all: what is done with the answers is loaded meanwhile.
  if (hangsOnBuilder(request, io.env)) answers.ask(request.builder)
  const { buildRecipe, exitCodeOf, makeImages } = await import('./make.ts')
  const directory = context === '-' || context.includes('://') ? null : path.resolve(io.cwd, context)
  const image = options.name ?? defaultImageName({ tags: options.tag ?? [], repository: null, directory })
  const readRecipe = (context: ToolContext & Checkout) => buildRecipe(request, context)
  const subject = { image, answers, readRecipe }
  const result = await makeImages(subject, options, io)
  await writeImageId(result, options, io.cwd)
  const { writeReports } = await loadReports()
  await writeReports(result, { ...options, output: report }, io)
  return exitCodeOf(result, io)
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

async function writeImageId(
  { images, unmeasured }: RunResult,
  { iidfile }: Options,
  cwd: string,
): Promise<void> {
  if (iidfile === undefined) return
  const imageId = images[0]?.built.imageId ?? unmeasured[0]?.imageId ?? null
  if (imageId === null) throw new InputError(messages.noImageId)
  await writeOutput(path.resolve(cwd, iidfile), imageId)
}
