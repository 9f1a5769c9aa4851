import { InputError } from '../errors/input-error.ts'
import { budgetSettings } from '../judge/budgets.ts'
import type { BakeRequest } from '../model/bake-request.ts'
import type { BaselineChoice } from '../model/baseline-choice.ts'
import type { BudgetLayer } from '../model/budget-settings.ts'
import type { BuildRequest } from '../model/build-request.ts'
import type { BuilderPlan } from '../model/builder-plan.ts'
import {
  ADVICE_MODES,
  type AdviceMode,
  ANNOTATE_MODES,
  type AnnotateMode,
  BUDGETS_FROM,
  type BudgetsFrom,
  CACHE_MODES,
  type CacheMode,
  CHECK_MODES,
  type CheckMode,
  COMMENT_MODES,
  type CommentMode,
  PUSH_WHENS,
  type PushWhen,
} from '../model/choices.ts'
import { defaultImageName } from '../model/default-image-name.ts'
import type { SecretValue } from '../model/secret-value.ts'
import type { ActionContext } from './action-context.ts'
import { parseBakeInputs } from './bake-inputs.ts'
import { parseBuilderInputs } from './builder-inputs.ts'
import { type BuildxPlan, parseBuildxVersion } from './buildx-version.ts'
import { callMethod } from './call-method.ts'
import { defaultOf, inputName, type InputReader, inputReader, type RawInputs } from './input-reader.ts'
import { parseBaselineChoice } from './parse-baseline-choice.ts'
import { parseBudgetSetting } from './parse-budget-setting.ts'
import { parseList } from './parse-list.ts'
import { parseMatrix } from './parse-matrix.ts'
import { secretValues } from './parse-secrets.ts'
import { requestFromInputs } from './request-from-inputs.ts'
import { unknownInputs } from './unknown-inputs.ts'

/** The action's inputs, read once. */
export interface ActionInputs {
  readonly request: BuildRequest
  /** The targets of a bake file to build instead of `request`; null: it is a single build. */
  readonly bake: BakeRequest | null
  readonly builder: BuilderPlan
  readonly buildx: BuildxPlan
  /** A method of `--call` that evaluates the build instead of running it; nothing is measured then. */
  readonly call: string | null
  readonly cache: {
    /** Which cache the build gets when the request names none. */
    readonly mode: CacheMode
    /** Whether the contents of cache mounts are kept between runs. */
    readonly mounts: boolean
  }
  /** Where the measurements of the parts of a split build are; null: there is something to build. */
  readonly merge: string | null
  /** Whether the same content is to have the same digest. */
  readonly reproducible: boolean
  /** What the image is called in reports and in the config file. */
  readonly image: string
  readonly budgets: BudgetLayer
  readonly pushWhen: PushWhen
  /** Stages that must build before the image is built. */
  readonly requiredTargets: readonly string[]
  readonly config: { readonly file: string; readonly required: boolean }
  /** Whose limits hold where a pull request of the same repository changes them. */
  readonly budgetsFrom: BudgetsFrom
  readonly baseline: {
    readonly choice: BaselineChoice
    /** Reference of the published image to compare with, or null. */
    readonly image: string | null
  }
  /** Whether a budget on growth that cannot be judged fails. */
  readonly requireBaseline: boolean
  readonly reportDir: string | null
  readonly comment: {
    readonly mode: CommentMode
    /** Null for the default: the workflow. */
    readonly key: string | null
    /** Null when there is none. */
    readonly token: string | null
  }
  readonly check: {
    readonly mode: CheckMode
    /** Null when there is none. */
    readonly token: string | null
  }
  /** Whether fixes are suggested on lines of the pull request. */
  readonly suggest: boolean
  readonly annotate: AnnotateMode
  readonly advice: AdviceMode
  /** A shell command that an image which is built with its advice must pass; null: none was given. */
  readonly verifyCommand: string | null
  /** By what growth over its budget is accepted on a pull request. */
  readonly acceptance: {
    /** Null: by nothing. */
    readonly label: string | null
    /** Null when there is none. */
    readonly token: string | null
  }
  /** Values of the job's matrix. */
  readonly matrix: readonly string[]
  /**
   * What tells the image from others of its name: those values, unless the workflow gave it the name itself and so says that it is one
   * image wherever it is built.
   */
  readonly variant: readonly string[]
  /** Whole sentences on what was ignored or left out. */
  readonly warnings: readonly string[]
}

/**
 * Secrets that stand in the inputs, to be masked in the log before anything else happens, errors included.
 */
export function inputsToMask(raw: RawInputs): SecretValue[] {
  return [...secretValues(secretItems(raw)), { id: 'github-token', value: raw.get('github-token') ?? '' }]
}

/**
 * @throws InputError for the first input that cannot be read.
 */
export function parseActionInputs(raw: RawInputs, context: ActionContext): ActionInputs {
  const read = inputReader(raw)
  const { request, warnings } = requestFromInputs(read, context)
  const { bake, warnings: bakeWarnings } = parseBakeInputs(read, context)
  const { builder, warnings: builderWarnings } = parseBuilderInputs(read)
  const config = read.text('config')
  const matrix = parseMatrix(read.text('matrix'))
  const defaultConfig = defaultOf('config')
  return {
    request,
    bake,
    builder,
    buildx: {
      version: parseBuildxVersion(read.text('version'), builder.wanted?.driver),
      keep: read.flag('cache-binary'),
    },
    call: callMethod(read.text('call')),
    cache: { mode: read.choice('cache', CACHE_MODES), mounts: read.flag('cache-mounts') },
    merge: read.text('merge') || null,
    reproducible: read.flag('reproducible'),
    image: read.text('image') || imageName(request, context),
    budgets: budgetsOf(read),
    pushWhen: read.choice('push-when', PUSH_WHENS),
    requiredTargets: read.list('required-targets'),
    config: { file: config || defaultConfig, required: config !== '' && config !== defaultConfig },
    budgetsFrom: read.choice('budgets-from', BUDGETS_FROM),
    baseline: {
      choice: parseBaselineChoice(read.text('baseline') || defaultOf('baseline'), 'input `baseline`'),
      image: read.text('baseline-image') || null,
    },
    requireBaseline: read.flag('require-baseline'),
    reportDir: read.text('report-dir') || null,
    ...publishing(read),
    advice: read.choice('advice', ADVICE_MODES),
    verifyCommand: read.text('verify-command') || null,
    matrix,
    variant: read.text('image') === '' ? matrix : [],
    warnings: [...unknownInputs(raw.keys()), ...warnings, ...bakeWarnings, ...builderWarnings],
  }
}

/** What is shown on GitHub besides the step itself. */
function publishing(
  read: InputReader,
): Pick<ActionInputs, 'comment' | 'check' | 'suggest' | 'annotate' | 'acceptance'> {
  const token = read.text('github-token') || null
  return {
    comment: { mode: read.choice('comment', COMMENT_MODES), key: read.text('comment-key') || null, token },
    check: { mode: read.choice('check', CHECK_MODES), token },
    suggest: read.flag('suggest'),
    annotate: read.choice('annotate', ANNOTATE_MODES),
    acceptance: { label: read.text('override-label') || null, token },
  }
}

function budgetsOf(read: InputReader): BudgetLayer {
  const settings = budgetSettings().map(setting => {
    const { key } = setting
    const text = read.budget(key)
    return text === '' ? {} : parseBudgetSetting(setting, text, inputName(key), `input ${key}`)
  })
  return Object.assign({}, ...settings) as BudgetLayer
}

function imageName(request: BuildRequest, { commit, workspace }: ActionContext): string {
  return defaultImageName({
    tags: request.tags ?? [],
    repository: commit?.repository ?? null,
    directory: workspace,
  })
}

/** Items of `secrets` for masking. A list that cannot be parsed is masked line by line. */
function secretItems(raw: RawInputs): string[] {
  const text = raw.get('secrets') ?? ''
  try {
    return parseList(text, { raw: true }, inputName('secrets'))
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return text.split('\n')
  }
}
