import { type Command, Option } from 'commander'
import { ACTION_INPUTS } from '../inputs/action-inputs.ts'
import { parseBudgetSetting } from '../inputs/parse-budget-setting.ts'
import { DEFAULT_CONFIG } from '../inputs/read-config.ts'
import { BUDGET_KEYS, type BudgetKey, type BudgetLayer } from '../model/budget-settings.ts'

/** Options on budgets: those of the action, by the same names. */
export interface JudgeOptions {
  readonly config?: string
  readonly name?: string
}

/** Declares the budget options on a command. */
export function addJudgeOptions(command: Command): Command {
  const group = 'Budgets'
  for (const key of BUDGET_KEYS) {
    command.addOption(new Option(`--${key} <${argumentOf(key)}>`, describe(key)).helpGroup(group))
  }
  return command
    .addOption(
      new Option('--config <path>', `config file with budgets (default: ${DEFAULT_CONFIG})`).helpGroup(group),
    )
    .addOption(
      new Option('--name <name>', 'name of the image in the report and the config file').helpGroup(group),
    )
}

/**
 * The budgets that options declare.
 *
 * @throws InputError with the right spelling.
 */
export function budgetsFromOptions(options: Readonly<Record<string, unknown>>): BudgetLayer {
  const settings = BUDGET_KEYS.map(key => {
    const text = options[camelCase(key)]
    return typeof text === 'string' ? parseBudgetSetting(key, text, `--${key}`, `option --${key}`) : {}
  })
  return Object.assign({}, ...settings) as BudgetLayer
}

function describe(key: BudgetKey): string {
  const { description } = ACTION_INPUTS.find(({ name }) => name === key) ?? { description: '' }
  const plain = description.replaceAll('`', '')
  return plain.charAt(0).toLowerCase() + plain.slice(1)
}

function argumentOf(key: BudgetKey): string {
  if (key === 'budget-metric') return 'metric'
  if (key === 'budget-counts') return 'whose'
  if (key === 'noise-floor') return 'floor'
  return key === 'max-layers' ? 'count' : 'size'
}

/** As commander names options. */
function camelCase(key: string): string {
  return key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
