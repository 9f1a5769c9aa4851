import type { BudgetLayer } from '../model/budget-settings.ts'
import type { BudgetsFrom } from '../model/choices.ts'
import type { ImageBudgets } from '../model/image-budgets.ts'
import { type ConfigLayers, configLayers } from './config-layers.ts'
import type { Config } from './config.ts'

/** The config file before the change, and whose limits hold. */
export interface BaseConfig {
  readonly commit: string
  readonly config: Config
  readonly from: BudgetsFrom
}

/** Everything that says what images are judged by, read once. */
export interface BudgetSources {
  /** The config file, as messages show it. */
  readonly file: string
  readonly config: Config
  /** Null: the limits of the config file hold, whatever they were before. */
  readonly base: BaseConfig | null
  /** What inputs or options say: it holds for every image, and before the config file. */
  readonly own: BudgetLayer
}

/**
 * The budgets of one image.
 *
 * @param image the name to look for in the config file; null: only its defaults hold.
 */
export function budgetsOfImage(
  { file, config, base, own }: BudgetSources,
  image: string | null,
  warn: (message: string) => void,
): ImageBudgets {
  const { layers, ofAllImages, warnings } = layersOf(config, image, file)
  for (const warning of warnings) warn(warning)
  const budgets = { layers: [...layers, own], ofAllImages }
  if (base === null) return budgets
  const before = layersOf(base.config, image, file).layers
  return { ...budgets, base: { commit: base.commit, from: base.from, layers: [...before, own] } }
}

function layersOf(config: Config, image: string | null, file: string): ConfigLayers {
  return image === null
    ? { layers: [config.defaults], ofAllImages: new Set(), warnings: [] }
    : configLayers(config, image, file)
}
