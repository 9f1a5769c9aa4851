import path from 'node:path'
import { configLayers } from '../inputs/config-layers.ts'
import { DEFAULT_CONFIG, readConfig } from '../inputs/read-config.ts'
import type { BudgetLayer } from '../model/budget-settings.ts'
import { budgetsFromOptions, type JudgeOptions } from './judge-options.ts'

/**
 * The budgets of the config file and of the options, weakest first.
 *
 * @param image the name to look for in the config file; null: only its defaults hold.
 * @throws InputError for a wrong option or config file.
 */
export async function readBudgets(
  options: JudgeOptions & Readonly<Record<string, unknown>>,
  image: string | null,
  { cwd, warn }: { readonly cwd: string; readonly warn: (message: string) => void },
): Promise<readonly BudgetLayer[]> {
  const file = options.config ?? DEFAULT_CONFIG
  const own = budgetsFromOptions(options)
  const config = await readConfig(file, path.resolve(cwd, file), {
    required: options.config !== undefined,
    workspace: null,
  })
  if (image === null) return [config.defaults, own]
  const { layers, warnings } = configLayers(config, image, file)
  for (const warning of warnings) warn(warning)
  return [...layers, own]
}
