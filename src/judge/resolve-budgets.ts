import type { BudgetLayer, BudgetSettings } from '../model/budget-settings.ts'
import type { Budget, Metric } from '../model/budget.ts'

/** Growth that a rebuild makes by itself; the same size below which the report names no cause. Bytes. */
export const DEFAULT_GROWTH_FLOOR = 10_000

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
  return [...new Set([...platforms, ...named])].flatMap(platform => {
    const settings = layers.flatMap(layer => [layer, layer.platforms?.get(platform) ?? {}])
    const own = platforms.includes(platform)
      ? settings
      : layers.map(layer => layer.platforms?.get(platform) ?? {})
    return budgetsFrom(own).map(budget => ({ ...budget, platform }))
  })
}

function budgetsFrom(settings: readonly BudgetSettings[]): Budget[] {
  const merged = merge(settings)
  const metric = merged['budget-metric']?.value ?? 'compressed'
  return [
    ...totals(merged, metric),
    ...growth(merged, metric),
    ...parts(merged, metric),
    ...named(merged, metric),
  ]
}

function merge(settings: readonly BudgetSettings[]): BudgetSettings {
  return settings.reduce<BudgetSettings>(
    (merged, next) => ({
      ...merged,
      ...next,
      paths: new Map([...(merged.paths ?? []), ...(next.paths ?? [])]),
      packages: new Map([...(merged.packages ?? []), ...(next.packages ?? [])]),
    }),
    {},
  )
}

function* totals(merged: BudgetSettings, metric: Metric): Generator<Budget> {
  const size = merged['max-size']
  if (size) yield { kind: 'total', metric, bytes: size.value, source: size.source }
  const unpacked = merged['max-unpacked-size']
  if (unpacked) yield { kind: 'total', metric: 'unpacked', bytes: unpacked.value, source: unpacked.source }
}

function* growth(merged: BudgetSettings, metric: Metric): Generator<Budget> {
  const limit = merged['max-growth']
  if (!limit) return
  const floor = merged['max-growth-floor']?.value ?? DEFAULT_GROWTH_FLOOR
  const counts = merged['budget-counts']?.value ?? 'you'
  yield { kind: 'growth', metric, limit: limit.value, floor, counts, source: limit.source }
}

function* parts(merged: BudgetSettings, metric: Metric): Generator<Budget> {
  const layer = merged['max-layer-size']
  if (layer) yield { kind: 'layer', metric, bytes: layer.value, source: layer.source }
  const layers = merged['max-layers']
  if (layers) yield { kind: 'layers', metric, count: layers.value, source: layers.source }
  const hidden = merged['max-hidden']
  if (hidden) yield { kind: 'hidden', metric, bytes: hidden.value, source: hidden.source }
}

function* named(merged: BudgetSettings, metric: Metric): Generator<Budget> {
  for (const [glob, { value, source }] of merged.paths ?? []) {
    yield { kind: 'path', metric, glob, bytes: value, source }
  }
  for (const [name, { value, source }] of merged.packages ?? []) {
    yield { kind: 'package', metric, name, bytes: value, source }
  }
}
