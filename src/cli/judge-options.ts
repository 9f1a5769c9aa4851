import { type Command, Option } from 'commander'
import { parseBudgetSetting } from '../inputs/parse-budget-setting.ts'
import { DEFAULT_CONFIG } from '../inputs/read-config.ts'
import { budgetSettings } from '../judge/budgets.ts'
import type { BudgetLayer } from '../model/budget-settings.ts'
import { namedOption } from './named-option.ts'

/** Options on budgets: those of the action, by the same names. */
export interface JudgeOptions {
  readonly config?: string
  readonly budgetsFrom?: string
  readonly requireBaseline?: boolean
  readonly name?: string
}

/** Declares the budget options on a command. */
export function addJudgeOptions(command: Command): Command {
  const group = 'Budgets'
  for (const { key, description, value } of budgetSettings()) {
    command.addOption(new Option(`--${key} <${value.argument}>`, inHelp(description)).helpGroup(group))
  }
  return command
    .addOption(
      new Option('--config <path>', `config file with budgets (default: ${DEFAULT_CONFIG})`).helpGroup(group),
    )
    .addOption(
      new Option(
        '--budgets-from <whose>',
        'compare the config file with that of the commit that the branch started from; whose limits hold: `head` (those of the working directory), `base` or `stricter`',
      ).helpGroup(group),
    )
    .addOption(
      new Option(
        '--require-baseline',
        'fail each budget that cannot be judged, such as growth without a baseline',
      ).helpGroup(group),
    )
    .addOption(
      namedOption('--name <name>', 'name of the image in the report and the config file').helpGroup(group),
    )
}

/**
 * The budgets that options declare.
 *
 * @throws InputError with the right spelling.
 */
export function budgetsFromOptions(options: Readonly<Record<string, unknown>>): BudgetLayer {
  const settings = budgetSettings().map(setting => {
    const { key } = setting
    const text = options[camelCase(key)]
    return typeof text === 'string' ? parseBudgetSetting(setting, text, `--${key}`, `option --${key}`) : {}
  })
  return Object.assign({}, ...settings) as BudgetLayer
}

function inHelp(description: string): string {
  const plain = description.replaceAll('`', '')
  return plain.charAt(0).toLowerCase() + plain.slice(1)
}

/** As commander names options. */
function camelCase(key: string): string {
  return key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
