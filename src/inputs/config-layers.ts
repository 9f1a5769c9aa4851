import type { BudgetLayer, Declared } from '../model/budget-settings.ts'
import type { Config } from './config.ts'
import { nearestName } from './nearest-name.ts'

/** What a config file says about one image. */
export interface ConfigLayers {
  /** Weakest first. */
  readonly layers: readonly BudgetLayer[]
  /** Where its limits stand that hold for other images, too; those of single platforms are left out. */
  readonly ofAllImages: ReadonlySet<string>
  readonly warnings: readonly string[]
}

/** What a config file says about one image, and a warning when it knows others but not this one. */
export function configLayers(config: Config, image: string, file: string): ConfigLayers {
  const known = [...config.images.keys()]
  const ofAllImages = new Set(known.some(name => name !== image) ? sourcesIn(config.defaults) : [])
  const own = config.images.get(image)
  if (own !== undefined) return { layers: [config.defaults, own], ofAllImages, warnings: [] }
  if (known.length === 0) return { layers: [config.defaults], ofAllImages, warnings: [] }
  const nearest = nearestName(image, known)
  const hint = nearest === null ? `it has ${known.slice(0, 10).join(', ')}` : `did you mean \`${nearest}\`?`
  return {
    layers: [config.defaults],
    ofAllImages,
    warnings: [`${file} has no budgets for an image \`${image}\` (${hint}); only its defaults apply`],
  }
}

function sourcesIn(layer: BudgetLayer): string[] {
  return Object.entries(layer)
    .filter(([key]) => key !== 'platforms')
    .flatMap(([, value]) => (value instanceof Map ? [...(value.values() as Iterable<unknown>)] : [value]))
    .map(value => (value as Declared<unknown>).source)
}
