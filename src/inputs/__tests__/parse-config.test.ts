import { describe, expect, it } from '@jest/globals'
import { chooseBudgets } from '../../judge/choose-budgets.ts'
import { resolveIgnoredAdvice } from '../../judge/ignored-advice.ts'
import { resolveNoiseFloor } from '../../judge/noise-floor.ts'
import { resolveBudgets } from '../../judge/resolve-budgets.ts'
import { configLayers } from '../config-layers.ts'
import { parseConfig } from '../parse-config.ts'
import { errorsOf, FILE } from './config-errors.ts'

function budgetsOf(text: string, image: string, platforms: string[] = ['linux/amd64']) {
  return resolveBudgets(configLayers(parseConfig(text, FILE), image, FILE).layers, platforms)
}

describe('a config file', () => {
  it('becomes budgets that know the line that they stand on', () => {
    const text = [
      'budgets:',
      '  max-layers: 20',
      'images:',
      '  api:',
      '    max-size: 160 MB',
      '    max-growth: 3.5 %',
      '    paths:',
      '      /app/node_modules/**: 70 MiB',
      '    packages: { typescript: 0 }',
    ].join('\n')
    expect(budgetsOf(text, 'api')).toStrictEqual([
      {
        kind: 'total',
        key: 'max-size',
        metric: 'compressed',
        limit: 160e6,
        unit: 'bytes',
        source: `${FILE}:5`,
      },
      {
        kind: 'growth',
        metric: 'compressed',
        limit: 3.5,
        unit: 'percent',
        floor: 10_000,
        counts: 'you',
        source: `${FILE}:6`,
      },
      { kind: 'layers', metric: 'compressed', limit: 20, unit: 'layers', source: `${FILE}:2` },
      {
        kind: 'path',
        metric: 'compressed',
        subject: '/app/node_modules/**',
        limit: 70 * 2 ** 20,
        unit: 'bytes',
        source: `${FILE}:8`,
      },
      {
        kind: 'package',
        metric: 'compressed',
        subject: 'typescript',
        limit: 0,
        unit: 'bytes',
        source: `${FILE}:9`,
      },
    ])
  })

  it('lets an image win over the defaults, and a platform over the image', () => {
    const text =
      'budgets: {max-size: 1 MB}\nimages: {api: {max-size: 2 MB, platforms: {linux/arm64: {max-size: 3 MB}}}}'
    const sizes = budgetsOf(text, 'api', ['linux/amd64', 'linux/arm64']).map(budget => [
      budget.platform,
      budget.kind === 'total' && budget.limit,
    ])
    expect(sizes).toStrictEqual([
      ['linux/amd64', 2e6],
      ['linux/arm64', 3e6],
    ])
  })

  it('keeps the budget of a platform that the image lacks, and only that one', () => {
    const text = 'budgets: {max-layers: 9, platforms: {linux/s390x: {max-size: 3 MB}}}'
    expect(budgetsOf(text, 'api').map(({ kind, platform }) => [kind, platform])).toStrictEqual([
      ['layers', 'linux/amd64'],
      ['total', 'linux/s390x'],
    ])
  })

  it('may share blocks by alias, and may be empty', () => {
    const text = 'budgets: &all {max-size: 1 MB}\nimages: {api: *all}'
    expect(budgetsOf(text, 'api')).toStrictEqual([
      {
        kind: 'total',
        key: 'max-size',
        metric: 'compressed',
        limit: 1e6,
        unit: 'bytes',
        source: `${FILE}:2`,
      },
    ])
    expect(budgetsOf('', 'api')).toStrictEqual([])
  })

  it('has a noise floor, of all images or of one', () => {
    const text =
      'budgets: {noise-floor: 50 kB}\nimages: {api: {noise-floor: off}, web: {noise-floor: 0}, job: {}}'
    const floorOf = (image: string) =>
      resolveNoiseFloor(configLayers(parseConfig(text, FILE), image, FILE).layers)
    expect(floorOf('api')).toStrictEqual({ bytes: 0, percent: 0 })
    expect(floorOf('web')).toStrictEqual({ bytes: 0, percent: 0 })
    expect(floorOf('job')).toStrictEqual({ bytes: 50_000, percent: 0 })
  })

  it('silences advice, of all images or of one, as a list or in one line', () => {
    const text =
      'budgets: {ignore-advice: "debug-symbols, documentation"}\nimages: {api: {ignore-advice: [base-image]}, web: {}}'
    const ignoredOf = (image: string) =>
      resolveIgnoredAdvice(configLayers(parseConfig(text, FILE), image, FILE).layers)
    expect(ignoredOf('api')).toStrictEqual({ value: ['base-image'], source: `${FILE}:2` })
    expect(ignoredOf('web')).toStrictEqual({ value: ['debug-symbols', 'documentation'], source: `${FILE}:1` })
    for (const wrong of ['Debug symbols', '[1]', '{a: b}'])
      expect(errorsOf(`budgets: {ignore-advice: ${wrong}}`)).toHaveLength(1)
  })

  it('tells the limits of all images where it knows others than this one', () => {
    const shared = (images: string) => {
      const text = `budgets:\n  max-size: 9 MB\n  paths:\n    /app: 1 MB\n  platforms: {linux/arm64: {max-size: 8 MB}}\n${images}`
      const { layers, ofAllImages } = configLayers(parseConfig(text, FILE), 'api', FILE)
      const { budgets } = chooseBudgets({ layers, ofAllImages }, ['linux/amd64'])
      const of = budgets.filter(budget => budget.ofAllImages)
      return of.map(({ kind, platform, source }) => `${kind} ${platform} ${source}`)
    }
    const all = [`total linux/amd64 ${FILE}:2`, `path linux/amd64 ${FILE}:4`]
    expect(shared('images: {web: {max-layers: 3}}')).toStrictEqual(all)
    expect(shared('images: {web: {}, api: {max-size: 7 MB}}')).toStrictEqual(all.slice(1))
    expect(shared('images: {api: {max-layers: 3}}')).toStrictEqual([])
    expect(shared('')).toStrictEqual([])
  })

  it('warns when it knows other images but not this one', () => {
    const config = parseConfig('images: {frontend: {max-layers: 3}}', FILE)
    expect(configLayers(config, 'fronted', FILE).warnings).toStrictEqual([
      `${FILE} has no budgets for an image \`fronted\` (did you mean \`frontend\`?); only its defaults apply`,
    ])
  })
})
