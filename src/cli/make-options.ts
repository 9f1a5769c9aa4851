import { type Command, Option } from 'commander'
import { parseChoice } from '../inputs/parse-choice.ts'
import { ADVICE_MODES, CACHE_MODES, PUSH_WHENS } from '../model/choices.ts'
import type { DirectoryCache } from '../pipeline/cache/directory-cache.ts'
import type { RunRequest } from '../pipeline/plan-run.ts'
import { verifyOptions } from '../pipeline/verify/verify-options.ts'
import { addBaselineOption, type BaselineOptions } from './baseline-option.ts'
import type { CliIo } from './cli-io.ts'
import { addJudgeOptions, type JudgeOptions } from './judge-options.ts'
import { addReportOptions, type ReportOptions } from './report-options.ts'
import { terminalRun } from './terminal-run.ts'

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

/** A directory stays where it is: on the machine. */
const NO_SERVICE: DirectoryCache = {
  restore: () => Promise.resolve({ kind: 'nothing' }),
  save: () => Promise.resolve({ kind: 'there' }),
}

/**
 * What is asked of a run beside its images. Without `--cache` the builder's own cache is all there is, as with docker, beside what the
 * command or the bake files name.
 *
 * @throws InputError with the right spelling.
 */
export function runOptionsFrom(
  {
    pushWhen = '',
    requiredTarget = [],
    requireBaseline = false,
    advice = '',
    cache,
    reproducible = false,
    verifyCommand = '',
  }: MakeOptions,
  env: CliIo['env'],
): Omit<RunRequest, 'recipe' | 'targets'> {
  const adviceMode = parseChoice(advice, ADVICE_MODES, '--advice')
  const where = '--verify-command'
  const run = { mounts: false, run: terminalRun(env), directories: NO_SERVICE }
  return {
    pushWhen: parseChoice(pushWhen, PUSH_WHENS, '--push-when'),
    requiredTargets: requiredTarget,
    requireBaseline,
    advice: adviceMode,
    verify: verifyOptions({ advice: adviceMode, command: verifyCommand || null, where }),
    cache: cache === undefined ? undefined : { mode: parseChoice(cache, CACHE_MODES, '--cache'), ...run },
    reproducible,
  }
}
