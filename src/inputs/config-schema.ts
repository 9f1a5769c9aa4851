import { budgetSettings, namedSettings } from '../judge/budgets.ts'
import { type Setting, sizePattern } from '../judge/setting.ts'
import { platformPattern } from '../model/known-platforms.ts'

/** JSON Schema (2020-12) of the config file, made of the settings that there are. `slim-build.schema.json` holds it for editors. */
export function configSchema(): object {
  const settings = budgetSettings()
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'slim-build',
    description:
      'Size budgets for container images, read from .github/slim-build.yml. Sizes are `145 MB` (10^6) or `145 MiB` (2^20).',
    type: 'object',
    additionalProperties: false,
    properties: {
      budgets: { $ref: '#/$defs/layer', description: 'Budgets of every image.' },
      images: {
        type: 'object',
        description:
          'Budgets of single images, by the name that the input `image` (or `--name`) gives. They win over `budgets`, key by key.',
        additionalProperties: { $ref: '#/$defs/layer' },
      },
    },
    $defs: {
      size: SIZE,
      sizes: { type: 'object', additionalProperties: { $ref: '#/$defs/size' } },
      settings: {
        type: 'object',
        properties: {
          ...singleProperties(settings.filter(({ wholeImage }) => wholeImage !== true)),
          ...Object.fromEntries(
            namedSettings().map(({ key, description }) => [
              key,
              { $ref: '#/$defs/sizes', description: `${description}.` },
            ]),
          ),
        },
      },
      platform: { $ref: '#/$defs/settings', unevaluatedProperties: false },
      layer: {
        $ref: '#/$defs/settings',
        unevaluatedProperties: false,
        properties: {
          ...singleProperties(settings.filter(({ wholeImage }) => wholeImage)),
          platforms: PLATFORMS,
        },
      },
    },
  }
}

function singleProperties(settings: readonly Setting[]): object {
  return Object.fromEntries(
    settings.map(({ key, description, value }) => {
      const schema = 'choices' in value ? { enum: value.choices } : value.schema
      return [key, { ...schema, description: `${description}.` }]
    }),
  )
}

const SIZE = {
  type: ['string', 'integer'],
  minimum: 0,
  maximum: 0,
  description: '`145 MB` (10^6), `145 MiB` (2^20), or `0`.',
  pattern: sizePattern(),
}

const PLATFORMS = {
  type: 'object',
  description: 'Budgets of single platforms: `linux/arm64`. They win over those above, key by key.',
  propertyNames: { pattern: platformPattern() },
  additionalProperties: { $ref: '#/$defs/platform' },
}
