import { Command, Option } from 'commander'
import { InputError } from '../errors/input-error.ts'
import { budgetsOfImage } from '../inputs/budgets-of-image.ts'
import { parseChoice } from '../inputs/parse-choice.ts'
import { BUDGET_KINDS } from '../judge/budgets.ts'
import { READING_ADVICE_MODES } from '../model/choices.ts'
import type { NamedBaseline } from '../pipeline/baseline/baseline.ts'
import { inspectImage } from '../pipeline/inspect-image.ts'
import { loadAhead } from '../pipeline/load-ahead.ts'
import type { CliIo } from './cli-io.ts'
import { addExamples } from './examples.ts'
import { addJudgeOptions, type JudgeOptions } from './judge-options.ts'
import { loadReports } from './load-reports.ts'
import { messages } from './messages.ts'
import { addProgressOptions, progressOf, type ProgressOptions } from './progress-options.ts'
import { readBudgets } from './read-budgets.ts'
import { addReportOptions, type ReportOptions } from './report-options.ts'
import { withPipeline } from './with-pipeline.ts'

export interface InspectOptions extends ReportOptions, JudgeOptions, ProgressOptions {
  readonly platform?: readonly string[]
}

const ALONE: NamedBaseline = {
  kind: 'none',
  reason: 'Nothing is compared by `inspect`; `compare` takes a baseline',
  unasked: true,
}

const EXAMPLES = [
  ['what is in an image, and what could go', 'python:3.13-slim'],
  ['an archive of docker save', 'api.tar'],
  ['fail above a size', '--max-size 150MB api:latest'],
] as const

/** `slim-build inspect <image>`. */
export function inspectCommand(io: CliIo, setExitCode: (code: number) => void): Command {
  const command = new Command('inspect')
    .description('show the size of an image and what makes it up, and check its budgets')
    .argument('<image>', 'OCI layout, docker save archive or reference')
  addExamples(command, EXAMPLES)
  addInspectOptions(command)
  command.addOption(new Option(`${BASELINE} <image>`))
  // Whoever tries one is told what compares.
  for (const option of comparing(command)) option.hideHelp()
  return command.action(async (location: string, options: InspectOptions) => {
    refuseComparing(command)
    setExitCode(await inspect(location, ALONE, options, io))
  })
}

const BASELINE = '--baseline'

/** The options that only a comparison can use. */
function comparing({ options }: Command): Option[] {
  const compared = BUDGET_KINDS.filter(({ compares }) => compares === true)
    .flatMap(({ settings, counting = [] }) => [...settings, ...counting])
    .map(({ key }) => `--${key}`)
  return options.filter(({ long }) => [BASELINE, ...compared].includes(long ?? ''))
}

/** @throws InputError for an option that only a comparison can use: what it asks for would silently not be done. */
function refuseComparing(command: Command): void {
  const useless = comparing(command).find(
    option => command.getOptionValue(option.attributeName()) !== undefined,
  )
  if (useless !== undefined) throw new InputError(messages.nothingToCompare(useless.long ?? ''))
}

/** Measures what is there already, judges it and writes the report. Gives the exit code. */
export async function inspect(
  location: string,
  baseline: NamedBaseline,
  options: InspectOptions,
  io: CliIo,
): Promise<number> {
  const name = options.name ?? null
  const advice = parseChoice(options.advice ?? '', READING_ADVICE_MODES, '--advice')
  const judged = await withPipeline(io, progressOf(options), async (given, warn) => {
    const context = { ...given, onEvent: loadAhead(given.onEvent, loadReports) }
    const budgets = await readBudgets({ ...options }, context)
    const budgetsOf = (image: string) => budgetsOfImage(budgets, image, warn)
    const { platform: platforms, requireBaseline } = options
    return inspectImage({ location, name, platforms, baseline, budgetsOf, advice, requireBaseline }, context)
  })
  const { writeReport } = await loadReports()
  await writeReport(judged, options, io)
  return judged.verdict.outcome === 'fail' ? 1 : 0
}

/** Declares what a command takes that measures images which are there already. */
export function addInspectOptions(command: Command): Command {
  const platform = new Option('--platform <list>', 'platforms of a reference to fetch (default: all)')
  addJudgeOptions(command).addOption(
    platform.argParser((list: string) => list.split(',').map(each => each.trim())),
  )
  addReportOptions(command, { flags: '-o, --output <file>', description: 'write the report to a file' })
  return addProgressOptions(command, 'Progress')
}
