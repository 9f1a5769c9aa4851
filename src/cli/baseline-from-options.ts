import path from 'node:path'
import { InputError } from '../errors/input-error.ts'
import type { GitLocation } from '../git/git.ts'
import { readCommit } from '../git/read-commit.ts'
import { parseBaselineChoice } from '../inputs/parse-baseline-choice.ts'
import { comparesImages } from '../judge/compares-images.ts'
import type { BaselineChoice } from '../model/baseline-choice.ts'
import type { Baseline } from '../pipeline/baseline/baseline.ts'
import { chooseBaseline } from '../pipeline/baseline/choose-baseline.ts'
import { commitToCompare } from '../pipeline/baseline/commit-to-compare.ts'
import type { MeasurementStore } from '../pipeline/baseline/stored-measurements.ts'
import { directoryStore } from '../pipeline/cache/directory-store.ts'
import type { BaselineTarget } from '../pipeline/named-baseline.ts'
import type { Checkout, RunContext, Storage } from '../pipeline/run-context.ts'
import type { BaselineOptions } from './baseline-option.ts'
import { messages } from './messages.ts'

/** What the options ask to compare an image with. A published image of the commit, or a limit on growth, asks for the commit itself. */
export async function baselineFromOptions(
  options: BaselineOptions,
  subject: BaselineTarget,
  context: RunContext & Storage & Checkout,
): Promise<Baseline> {
  const choice = choiceFrom(options, subject)
  const wanted = {
    choice,
    whyNone: 'No baseline was set (option --baseline)',
    image: options.baselineImage ?? null,
    rebuilds: true,
    ancestors: 'any' as const,
    required: true,
  }
  const isRequired = choice.kind === 'commit' && choice.source !== 'any'
  const know = async (place: GitLocation) => {
    const onEvent = isRequired ? () => undefined : context.onEvent
    const commit = await commitToCompare({ kind: 'local' }, place, onEvent)
    // Of a checkout that git does not read, it is said once why.
    const head = commit.kind === 'known' ? await readCommit('HEAD', place) : null
    const moving = head === null ? [] : [head.sha]
    const store = localMeasurements(context)
    return { commit, store, context: null, edits: 'author' as const, variant: [], moving }
  }
  return chooseBaseline(subject, wanted, know, context)
}

function choiceFrom(
  { baseline, baselineImage }: BaselineOptions,
  { budgets }: Pick<BaselineTarget, 'budgets'>,
): BaselineChoice {
  // As of a variable that is not set; it would mean the working directory.
  if (baseline === '') throw emptyOption('--baseline')
  if (baselineImage === '') throw emptyOption('--baseline-image')
  if (baseline !== undefined) return parseBaselineChoice(baseline, '--baseline')
  const isNeeded = baselineImage !== undefined || comparesImages(budgets)
  return isNeeded ? { kind: 'commit', source: 'any' } : { kind: 'none' }
}

function emptyOption(option: string): InputError {
  return new InputError(messages.optionEmpty(option))
}

/** Where measurements of commits are kept on this machine. */
export function localMeasurements({ storeDir }: Storage): MeasurementStore {
  return { directories: directoryStore(path.join(storeDir, 'measurements')), days: null }
}
