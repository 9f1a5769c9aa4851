import { type Command, Option } from 'commander'
import { parseChoice } from '../inputs/parse-choice.ts'
import { ADVICE_MODES, type AdviceMode, PUSH_WHENS, type PushWhen } from '../model/choices.ts'
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
  }

/** Declares them on a command. `output`: see {@link addReportOptions}. */
export function addMakeOptions(command: Command, output: Parameters<typeof addReportOptions>[1]): Command {
  addJudgeOptions(command)
    .option('--reproducible', 'make the same digest from the same content: all times are that of the commit')
    .option(
      '--cache <where>',
      "keep and read a cache: auto, gha, registry, local, inline, none (default: the builder's own)",
    )
    .option('--push-when <when>', 'push `within-budget` (default) or `always`')
    .addOption(
      new Option(
        '--required-target <stage>',
        'stage that must build before the image is built; for bake, a target',
      ).argParser((stage: string, before: readonly string[] | undefined) => [...(before ?? []), stage]),
    )
  return addReportOptions(addBaselineOption(command), output)
}

/** What the pipeline is asked for beside the image. */
export interface Wishes {
  readonly pushWhen: PushWhen
  readonly requiredTargets: readonly string[]
  readonly advice: AdviceMode
}

/** @throws InputError with the right spelling. */
export function wishesFrom({ pushWhen = '', requiredTarget = [], advice = '' }: MakeOptions): Wishes {
  return {
    pushWhen: parseChoice(pushWhen, PUSH_WHENS, '--push-when'),
    requiredTargets: requiredTarget,
    advice: parseChoice(advice, ADVICE_MODES, '--advice'),
  }
}
