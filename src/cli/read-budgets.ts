import path from 'node:path'
import { InputError } from '../errors/input-error.ts'
import { type ConfigLayers, configLayers } from '../inputs/config-layers.ts'
import type { Config } from '../inputs/config.ts'
import { parseChoice } from '../inputs/parse-choice.ts'
import { readConfigAt } from '../inputs/read-config-at.ts'
import { DEFAULT_CONFIG, readConfig } from '../inputs/read-config.ts'
import { BUDGETS_FROM, type BudgetsFrom } from '../model/choices.ts'
import type { ImageBudgets } from '../model/image-budgets.ts'
import { commitToCompare } from '../pipeline/baseline/commit-to-compare.ts'
import { checkoutOf } from '../pipeline/checkout-of.ts'
import type { Checkout } from '../pipeline/run-context.ts'
import type { ToolContext } from '../tools/tool-context.ts'
import { budgetsFromOptions, type JudgeOptions } from './judge-options.ts'
import { messages } from './messages.ts'

/**
 * The budgets of the config file and of the options, with those of the commit that the branch started from where an option asks for them.
 *
 * @param image the name to look for in the config file; null: only its defaults hold.
 * @throws InputError for a wrong option or config file, or where those of the commit cannot be read.
 */
export async function readBudgets(
  options: JudgeOptions & Readonly<Record<string, unknown>>,
  image: string | null,
  context: ToolContext & Checkout,
  warn: (message: string) => void,
): Promise<ImageBudgets> {
  const { cwd } = context
  const file = options.config ?? DEFAULT_CONFIG
  const own = budgetsFromOptions(options)
  const config = await readConfig(file, path.resolve(cwd, file), {
    required: options.config !== undefined,
    workspace: null,
  })
  const { layers, ofAllImages, warnings } = layersOf(config, image, file)
  for (const warning of warnings) warn(warning)
  const { budgetsFrom } = options
  if (budgetsFrom === undefined) return { layers: [...layers, own], ofAllImages }
  const from: BudgetsFrom = parseChoice(budgetsFrom, BUDGETS_FROM, '--budgets-from')
  const base = await readBase(file, context)
  const before = [...layersOf(base.config, image, file).layers, own]
  return { layers: [...layers, own], ofAllImages, base: { commit: base.commit, from, layers: before } }
}

function layersOf(config: Config, image: string | null, file: string): ConfigLayers {
  return image === null
    ? { layers: [config.defaults], ofAllImages: new Set(), warnings: [] }
    : configLayers(config, image, file)
}

async function readBase(
  file: string,
  context: ToolContext & Checkout,
): Promise<{ readonly commit: string; readonly config: Config }> {
  const place = checkoutOf('.', context)
  const base = await commitToCompare({ kind: 'local' }, place, () => undefined)
  if (base.kind === 'unknown') throw new InputError(messages.baseBudgetsUnknown(base.reason))
  const config = await readConfigAt(base.sha, file, { cwd: context.cwd, place })
  return { commit: base.sha, config }
}
