import path from 'node:path'
import { InputError } from '../errors/input-error.ts'
import type { BaseConfig, BudgetSources } from '../inputs/budgets-of-image.ts'
import { parseChoice } from '../inputs/parse-choice.ts'
import { readConfigAt } from '../inputs/read-config-at.ts'
import { DEFAULT_CONFIG, readConfig } from '../inputs/read-config.ts'
import { BUDGETS_FROM } from '../model/choices.ts'
import { commitToCompare } from '../pipeline/baseline/commit-to-compare.ts'
import { checkoutOf } from '../pipeline/checkout-of.ts'
import type { Checkout } from '../pipeline/run-context.ts'
import type { ToolContext } from '../tools/tool-context.ts'
import { budgetsFromOptions, type JudgeOptions } from './judge-options.ts'
import { messages } from './messages.ts'

/**
 * The budgets of the config file and of the options, with those of the commit that the branch started from where an option asks for them.
 *
 * @throws InputError for a wrong option or config file, or where those of the commit cannot be read.
 */
export async function readBudgets(
  options: JudgeOptions & Readonly<Record<string, unknown>>,
  context: ToolContext & Checkout,
): Promise<BudgetSources> {
  const { cwd } = context
  const file = options.config ?? DEFAULT_CONFIG
  const own = budgetsFromOptions(options)
  const config = await readConfig(file, path.resolve(cwd, file), {
    required: options.config !== undefined,
    workspace: null,
  })
  const { budgetsFrom } = options
  if (budgetsFrom === undefined) return { file, config, own, base: null }
  const from = parseChoice(budgetsFrom, BUDGETS_FROM, '--budgets-from')
  return { file, config, own, base: { ...(await readBase(file, context)), from } }
}

async function readBase(file: string, context: ToolContext & Checkout): Promise<Omit<BaseConfig, 'from'>> {
  const place = checkoutOf('.', context)
  const base = await commitToCompare({ kind: 'local' }, place, () => undefined)
  if (base.kind === 'unknown') throw new InputError(messages.baseBudgetsUnknown(base.reason))
  const config = await readConfigAt(base.sha, file, { cwd: context.cwd, place })
  return { commit: base.sha, config }
}
