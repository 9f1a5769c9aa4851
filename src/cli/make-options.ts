import { type Command, Option } from 'commander'
import { addBaselineOption, type BaselineOptions } from './baseline-option.ts'
import { addJudgeOptions, type JudgeOptions } from './judge-options.ts'
import { addReportOptions, type ReportOptions } from './report-options.ts'

/** What the commands that make images share, beside docker's own options. */
export type MakeOptions = ReportOptions &
  JudgeOptions &
  BaselineOptions & {
    /** Which cache is read and written; absent: what docker's own options and the bake files say. */
    readonly cache?: string
    readonly pushWhen?: string
    readonly requiredTarget?: readonly string[]
    readonly reproducible?: boolean
    readonly verifyCommand?: string | undefined
  }

/** Declares them on a command. `output`: see {@link addReportOptions}. */
export function addMakeOptions(command: Command, output: Parameters<typeof addReportOptions>[1]): Command {
  addReportOptions(addBaselineOption(addJudgeOptions(command)), output)
  for (const option of MAKE_OPTIONS) command.addOption(option.helpGroup('Build and push'))
  return command
}

const MAKE_OPTIONS: readonly Option[] = [
  new Option('--push-when <when>', 'when to push: `within-budget` (default) or `always`'),
  new Option(
    '--cache <where>',
    "cache to read and write: auto, gha, registry, local, inline, none (default: the builder's own)",
  ),
  new Option(
    '--required-target <stage>',
    'stage that must build before the image is built; for bake, a target',
  ).argParser((stage: string, before: readonly string[] | undefined) => [...(before ?? []), stage]),
  new Option(
    '--verify-command <command>',
    'with --advice verified: shell command that must succeed in a container of the changed image',
  ),
  new Option(
    '--reproducible',
    'make the same digest from fresh checkouts of a commit: no time is later than the commit',
  ),
]
