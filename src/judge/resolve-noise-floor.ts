import type { BudgetLayer } from '../model/budget-settings.ts'
import { DEFAULT_NOISE_FLOOR, type NoiseFloor } from '../model/noise-floor.ts'

/** The noise floor of an image; the strongest layer that names one wins. */
export function resolveNoiseFloor(layers: readonly BudgetLayer[]): NoiseFloor {
  return layers.findLast(layer => layer['noise-floor'])?.['noise-floor']?.value ?? DEFAULT_NOISE_FLOOR
}
