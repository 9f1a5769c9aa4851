import { Command } from 'commander'
import { parseBakeVariables } from '../inputs/parse-bake-variables.ts'
import type { BakeRequest } from '../model/bake-request.ts'
import type { Checkout } from '../pipeline/run-context.ts'
import type { ToolContext } from '../tools/tool-context.ts'
import { addBakeOptions, type BakeOptions } from './bake-options.ts'
import { builderAnswers } from './builder-answers.ts'
import type { CliIo } from './cli-io.ts'
import { loadReports } from './load-reports.ts'
import { addExamples } from './examples.ts'
import { addMakeOptions, type MakeOptions } from './make-options.ts'

type Options = BakeOptions & MakeOptions

const EXAMPLES = [
  ['all images of the default group', '--load'],
  ['two targets, compared with the branch', '--baseline auto api worker'],
  ['of a Compose file, within a limit each', '-f compose.yml --max-size 150MB'],
] as const

/** `slim-build bake [options] [target…]`. */
export function bakeCommand(io: CliIo, setExitCode: (code: number) => void): Command {
  const command = new Command('bake')
    .description(
      "build the targets of bake and Compose files, and measure, compare and check each image; takes docker's bake options",
    )
    .argument('[targets...]', 'targets and groups of the bake files (default: default)')
  addExamples(command, EXAMPLES)
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
  const answers = builderAnswers(io)
  // Asked first of all: what is done with the answers is loaded meanwhile.
  answers.ask(options.builder)
  const { exitCodeOf, makeImages, readBakeRecipe } = await import('./make.ts')
  const { requiredTarget = [] } = options
  const readRecipe = (context: ToolContext & Checkout) => readBakeRecipe(request, requiredTarget, context)
  const result = await makeImages({ image: request.image, answers, readRecipe }, options, io)
  const { writeReports } = await loadReports()
  await writeReports(result, options, io)
  for (const target of result.others)
    io.stderr.write(`slim-build: the target ${target} makes no image, so it is not measured\n`)
  return exitCodeOf(result, io)
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
