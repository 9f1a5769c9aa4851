import { InputError } from '../errors/input-error.ts'
import { budgetSettings, namedSettings } from '../judge/budgets.ts'
import { SIZE } from '../judge/setting.ts'
import type { BudgetLayer, BudgetSettings, Declared } from '../model/budget-settings.ts'
import type { KeyPath } from './config-location.ts'
import type { ConfigProblem } from './config-problem.ts'
import type { Config } from './config.ts'
import { parseBudgetSetting } from './parse-budget-setting.ts'

type Block = Readonly<Record<string, unknown>>

/** Collects what cannot be read instead of stopping at the first. */
interface Reading {
  readonly problems: ConfigProblem[]
  /** `.github/slim-build.yml:7`, for the key at a path. */
  readonly source: (key: KeyPath) => string
}

/**
 * The budgets of a config value that its schema has accepted.
 *
 * @param source where a key stands, for the report.
 */
export function readConfigBudgets(
  value: unknown,
  source: (key: KeyPath) => string,
): { readonly config: Config; readonly problems: readonly ConfigProblem[] } {
  const reading: Reading = { problems: [], source }
  const { budgets = {}, images = {} } = value as { budgets?: Block; images?: Record<string, Block> }
  const defaults = readLayer(budgets, ['budgets'], reading)
  const named = Object.entries(images).map(
    ([name, block]) => [name, readLayer(block, ['images', name], reading)] as const,
  )
  return { config: { defaults, images: new Map(named) }, problems: reading.problems }
}

function readLayer(block: Block, path: KeyPath, reading: Reading): BudgetLayer {
  const platforms = Object.entries((block.platforms ?? {}) as Record<string, Block>).map(
    ([platform, settings]) =>
      [platform, readSettings(settings, [...path, 'platforms', platform], reading)] as const,
  )
  const settings = readSettings(block, path, reading)
  return platforms.length === 0 ? settings : { ...settings, platforms: new Map(platforms) }
}

function readSettings(block: Block, path: KeyPath, reading: Reading): BudgetSettings {
  const single = budgetSettings()
    .filter(({ key }) => Object.hasOwn(block, key))
    .map(setting => {
      const { key } = setting
      return attempt([...path, key], reading, source =>
        parseBudgetSetting(setting, String(block[key]), `\`${key}\``, source),
      )
    })
  const named = namedSettings().map(({ key }) => readSizes(block, key, path, reading))
  return Object.assign({}, ...single, ...named) as BudgetSettings
}

function readSizes(block: Block, key: string, path: KeyPath, reading: Reading): BudgetSettings {
  if (!Object.hasOwn(block, key)) return {}
  const sizes = new Map<string, Declared<number>>()
  for (const [name, size] of Object.entries(block[key] as Record<string, unknown>)) {
    attempt([...path, key, name], reading, source =>
      sizes.set(name, { value: SIZE.parse(String(size), `\`${name}\``), source }),
    )
  }
  return { [key]: sizes }
}

function attempt<Value>(path: KeyPath, reading: Reading, read: (source: string) => Value): Value | undefined {
  try {
    return read(reading.source(path))
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    reading.problems.push({ path, about: 'value', message: error.message })
    return undefined
  }
}
