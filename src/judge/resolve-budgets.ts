import type { BudgetLayer, BudgetSettings } from '../model/budget-settings.ts'
import { type Budget, METRICS } from '../model/budget.ts'
import { normalPlatform } from '../model/normal-platform.ts'
import { meansPlatform } from '../model/same-platform.ts'
import { BUDGET_METRIC } from './budget-metric.ts'
import { BUDGET_KINDS, namedSettings } from './budgets.ts'
import { declared, declaredSizes } from './setting.ts'

/**
 * The budgets that hold for an image with these platforms. Later layers win over earlier ones, key by key (defaults of the
 * config file, the image's block, inputs); within a layer what it says about one platform wins over what it says about all.
 *
 * Where any layer speaks of a single platform, each budget is spelled out for each platform, so that exactly one holds; a
 * platform that only the config knows is kept, so that judging can say that the image has none such.
 */
export function resolveBudgets(layers: readonly BudgetLayer[], platforms: readonly string[]): Budget[] {
  const named = layers.flatMap(layer => [...(layer.platforms?.keys() ?? [])])
  if (named.length === 0) return budgetsFrom(layers)
  const absent = named
    .filter(name => !platforms.some(platform => meansPlatform(name, platform)))
    .map(normalPlatform)
  return [
    ...platforms.flatMap(platform => {
      const settings = layers.flatMap(layer => [layer, ...settingsFor(layer, platform)])
      return budgetsFrom(settings).map(budget => ({ ...budget, platform }))
    }),
    ...[...new Set(absent)].flatMap(platform => {
      const settings = layers.flatMap(layer => settingsFor(layer, platform))
      return budgetsFrom(settings).map(budget => ({ ...budget, platform }))
    }),
  ]
}

/** What a layer says about a platform, the name that says more last, and of two spellings the platform's own. */
function settingsFor(layer: BudgetLayer, platform: string): BudgetSettings[] {
  const meant = [...(layer.platforms ?? [])].filter(([name]) => meansPlatform(name, platform))
  const ofOwnName = ([name]: readonly [string, unknown]) => Number(name === platform)
  const byDetail = meant.toSorted(
    (a, b) => normalPlatform(a[0]).length - normalPlatform(b[0]).length || ofOwnName(a) - ofOwnName(b),
  )
  return byDetail.map(([, settings]) => settings)
}

function budgetsFrom(settings: readonly BudgetSettings[]): Budget[] {
  const merged = merge(settings)
  const metric = declared(merged, BUDGET_METRIC)?.value ?? METRICS[0]
  return BUDGET_KINDS.flatMap(kind => kind.from(merged, metric))
}

/** The last one wins, key by key and name by name. */
function merge(settings: readonly BudgetSettings[]): BudgetSettings {
  const named = namedSettings().map(setting => {
    const sizes = settings.flatMap(each => declaredSizes(each, setting))
    return [setting.key, new Map(sizes)] as const
  })
  return { ...Object.assign({}, ...settings), ...Object.fromEntries(named) } as BudgetSettings
}
