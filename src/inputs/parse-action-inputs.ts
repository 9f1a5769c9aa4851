import { InputError } from '../errors/input-error.ts'
import { ACTION_INPUTS, type ActionInput, type ActionInputName, type InputKind } from './action-inputs.ts'
import type { ActionSurroundings } from './action-context.ts'
import { type AdviceMode } from '../model/choices.ts'
import { parseAdviceMode } from './advice-mode.ts'
import { type AnnotateMode } from '../model/choices.ts'
import { parseAnnotateMode } from './annotate-mode.ts'
import { parseBakeInputs } from './bake-inputs.ts'
import type { BakeRequest } from '../model/bake-request.ts'
import { type BaselineChoice } from '../model/baseline-choice.ts'
import { parseBaselineChoice } from './parse-baseline-choice.ts'
import { BUDGET_KEYS, type BudgetLayer } from '../model/budget-settings.ts'
import { type BuilderPlan } from '../model/builder-plan.ts'
import { parseBuilderInputs } from './builder-inputs.ts'
import { type BuildxPlan, parseBuildxVersion } from './buildx-version.ts'
import { callMethod } from './call-method.ts'
import { type CacheMode } from '../model/choices.ts'
import { parseCacheMode } from './cache-mode.ts'
import { type CheckMode } from '../model/choices.ts'
import { parseCheckMode } from './check-mode.ts'
import { type CommentMode } from '../model/choices.ts'
import { parseCommentMode } from './comment-mode.ts'
import { defaultImageName } from '../model/default-image-name.ts'
import { parseBudgetSetting } from './parse-budget-setting.ts'
import { parseFlag } from './parse-flag.ts'
import { parseList } from './parse-list.ts'
import { parseMatrix } from './parse-matrix.ts'
import { secretTexts } from './parse-secrets.ts'
import { type PushWhen } from '../model/choices.ts'
import { parsePushWhen } from './push-when.ts'
import { requestFromInputs } from './request-from-inputs.ts'
import type { BuildRequest } from '../model/build-request.ts'
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
  readonly baseline: {
    readonly choice: BaselineChoice
    /** Reference of the published image to compare with, or null. */
    readonly image: string | null
  }
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
  readonly annotate: AnnotateMode
  readonly advice: AdviceMode
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

/** Inputs by lower-case name, as the runner passes them: everything given, unknown names included. */
export type RawInputs = ReadonlyMap<string, string>

/**
 * Texts to mask in the log before anything else happens, errors included.
 */
export function inputsToMask(raw: RawInputs): string[] {
  const token = raw.get('github-token')?.trim() ?? ''
  return [...secretTexts(secretItems(raw)), ...(token === '' ? [] : [token])]
}

/**
 * @throws InputError for the first input that cannot be read.
 */
export function parseActionInputs(raw: RawInputs, surroundings: ActionSurroundings): ActionInputs {
  const read = reader(raw)
  const { request, warnings } = requestFromInputs(read, surroundings)
  const { bake, warnings: bakeWarnings } = parseBakeInputs(read, surroundings)
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
      keep: parseFlag(read.text('cache-binary') || 'true', where('cache-binary')),
    },
    call: callMethod(read.text('call')),
    cache: { mode: parseCacheMode(read.text('cache')), mounts: read.flag('cache-mounts') },
    merge: read.text('merge') || null,
    reproducible: read.flag('reproducible'),
    image: read.text('image') || imageName(request, surroundings),
    budgets: budgetsOf(read),
    pushWhen: parsePushWhen(read.text('push-when'), where('push-when')),
    requiredTargets: read.list('required-targets'),
    config: { file: config || defaultConfig, required: config !== '' && config !== defaultConfig },
    baseline: {
      choice: parseBaselineChoice(read.text('baseline') || defaultOf('baseline')),
      image: read.text('baseline-image') || null,
    },
    reportDir: read.text('report-dir') || null,
    ...publishing(read),
    advice: parseAdviceMode(read.text('advice'), where('advice')),
    matrix,
    variant: read.text('image') === '' ? matrix : [],
    warnings: [...unknownInputs(raw.keys()), ...warnings, ...bakeWarnings, ...builderWarnings],
  }
}

/** What is shown on GitHub besides the step itself. */
function publishing(read: InputReader): Pick<ActionInputs, 'comment' | 'check' | 'annotate' | 'acceptance'> {
  const token = read.text('github-token') || null
  return {
    comment: { mode: parseCommentMode(read.text('comment')), key: read.text('comment-key') || null, token },
    check: { mode: parseCheckMode(read.text('check')), token },
    annotate: parseAnnotateMode(read.text('annotate')),
    acceptance: { label: read.text('override-label') || null, token },
  }
}

/** Reads inputs by name, each as its kind in the table says. */
export interface InputReader {
  text(name: NameOf<'text'>): string
  flag(name: NameOf<'flag'>): boolean
  list(name: NameOf<'lines' | 'csv' | 'raw-lines' | 'verbatim-lines'>): string[]
}

type NameOf<Kind extends InputKind> = Extract<(typeof ACTION_INPUTS)[number], { readonly kind: Kind }>['name']

function reader(raw: RawInputs): InputReader {
  const given = (name: ActionInputName) => raw.get(name) ?? ''
  return {
    text: name => given(name).trim(),
    flag: name => parseFlag(given(name), where(name)),
    list: name => {
      const kind: InputKind | undefined = ACTION_INPUTS.find(input => input.name === name)?.kind
      const syntax = {
        commas: kind === 'csv',
        raw: kind === 'raw-lines',
        verbatim: kind === 'verbatim-lines',
      }
      return parseList(given(name), syntax, where(name))
    },
  }
}

function budgetsOf(read: InputReader): BudgetLayer {
  const settings = BUDGET_KEYS.map(key => {
    const text = read.text(key)
    return text === '' ? {} : parseBudgetSetting(key, text, where(key), `input ${key}`)
  })
  return Object.assign({}, ...settings) as BudgetLayer
}

function imageName(request: BuildRequest, { commit, workspace }: ActionSurroundings): string {
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
    return parseList(text, { raw: true }, where('secrets'))
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return text.split('\n')
  }
}

function defaultOf(name: ActionInputName): string {
  const input: ActionInput | undefined = ACTION_INPUTS.find(candidate => candidate.name === name)
  return input?.default ?? ''
}

function where(name: ActionInputName): string {
  return `input \`${name}\``
}
