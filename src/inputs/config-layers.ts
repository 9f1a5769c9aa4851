import type { BudgetLayer } from '../model/budget-settings.ts'
import type { Config } from './config.ts'
import { nearestName } from './nearest-name.ts'

/** What a config file says about one image, weakest first, and a warning when it knows others but not this one. */
export function configLayers(
  config: Config,
  image: string,
  file: string,
): { readonly layers: readonly BudgetLayer[]; readonly warnings: readonly string[] } {
  const own = config.images.get(image)
  if (own !== undefined) return { layers: [config.defaults, own], warnings: [] }
  const known = [...config.images.keys()]
  if (known.length === 0) return { layers: [config.defaults], warnings: [] }
  const nearest = nearestName(image, known)
  const hint = nearest === null ? `it has ${known.slice(0, 10).join(', ')}` : `did you mean \`${nearest}\`?`
  return {
    layers: [config.defaults],
    warnings: [`${file} has no budgets for an image \`${image}\` (${hint}); only its defaults apply`],
  }
}
