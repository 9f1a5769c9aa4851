import { describe, expect, it } from '@jest/globals'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BakeDefinition, BakeTarget } from '../../buildx/bake/bake-target.ts'
import type { Recipe } from '../../buildx/recipe.ts'
import type { BakeRequest } from '../../model/bake-request.ts'
import type { BudgetLayer } from '../../model/budget-settings.ts'
import type { BuildRequest } from '../../model/build-request.ts'
import { gateTargets } from '../gate-targets.ts'
import { imageNames } from '../image-names.ts'
import { namedBaseline } from '../named-baseline.ts'
import { planTargets } from '../plan-targets.ts'
import type { RunPlan } from '../run-plan.ts'

function target(
  name: string,
  request: Partial<BuildRequest> = {},
  links: readonly string[] = [],
): BakeTarget {
  return {
    ...{ name, dockerfile: 'Dockerfile', inlineDockerfile: null, call: null, links },
    request: { context: '.', ...request },
  }
}

function definitionOf(requested: readonly BakeTarget[], linked: readonly BakeTarget[] = []): BakeDefinition {
  const targets = new Map([...requested, ...linked].map(each => [each.name, each]))
  return { targets, requested: requested.map(({ name }) => name) }
}

function recipeOf(definition: BakeDefinition): Recipe {
  return { kind: 'bake', definition, request: {} as BakeRequest, file: '', required: null }
}

async function plan(
  definition: BakeDefinition,
  {
    budget,
    provenance = null,
    image = null,
  }: { budget?: BudgetLayer; provenance?: string | null; image?: string | null } = {},
) {
  return planTargets(recipeOf(definition), {
    image,
    defaultProvenance: provenance,
    budgetsOf: () => ({ layers: budget === undefined ? [] : [budget] }),
    baselineOf: ({ image: name }) => Promise.resolve({ kind: 'none', reason: name }),
  })
}

describe('the names of images', () => {
  const names = (...targets: BakeTarget[]) => Object.fromEntries(imageNames(targets))

  it('are those of their first tags, else those of their targets', () => {
    const api = target('service', { tags: ['ghcr.io/acme/api:1', 'other:2'] })
    expect(names(api, target('lint'))).toStrictEqual({ service: 'api', lint: 'lint' })
  })

  it('are those of their targets where two would be the same', () => {
    const matrix = ['one', 'two'].map(item => target(`tools-${item}`, { tags: [`acme/tools:${item}`] }))
    expect(names(...matrix)).toStrictEqual({ 'tools-one': 'tools-one', 'tools-two': 'tools-two' })
  })

  it('differ even when the name of a target is that of another image', () => {
    const all = [
      target('api', { tags: ['acme/web'] }),
      target('web', { tags: ['acme/api'] }),
      target('c', { tags: ['other/api'] }),
    ]
    expect(names(...all)).toStrictEqual({ api: 'api', web: 'web', c: 'c' })
  })
})

describe('the plan of a bake', () => {
  it('measures what makes an image, and takes the name that is given for the only one', async () => {
    const lint = target('lint', { outputs: ['type=cacheonly'] })
    const planned = await plan(definitionOf([target('app'), lint]), { image: 'shop' })
    expect(planned.map(({ image, measured }) => [image, measured])).toStrictEqual([
      ['shop', true],
      ['lint', false],
    ])
    const two = await plan(definitionOf([target('app'), target('web')]), { image: 'shop' })
    expect(two.map(({ image }) => image)).toStrictEqual(['app', 'web'])
  })

  it('attests provenance by default where nothing is said of it, and never beside an image that is loaded', async () => {
    const attestsOf = async (...targets: BakeTarget[]) =>
      (await plan(definitionOf(targets), { provenance: 'mode=max' })).map(({ request }) => request.attests)
    const own = target('own', { attests: ['type=provenance,mode=min'] })
    expect(await attestsOf(target('app'), own, target('bom', { attests: ['type=sbom'] }))).toStrictEqual([
      ['type=provenance,mode=max'],
      ['type=provenance,mode=min'],
      ['type=sbom', 'type=provenance,mode=max'],
    ])
    expect(await attestsOf(target('app'), target('dev', { outputs: ['type=docker'] }))).toStrictEqual([
      undefined,
      undefined,
    ])
  })
})

describe('the gate of a bake', () => {
  const pushed = {
    outputs: ['type=registry'],
    noCache: true,
    pull: true,
    cacheTo: ['type=gha', 'type=inline'],
  }
  const below = target('below', { noCache: true, cacheTo: ['type=gha'] })
  const lint = target('lint', { outputs: ['type=cacheonly'], noCache: true })
  const definition = definitionOf([target('app', pushed, ['below']), target('local'), lint], [below])
  const budget: BudgetLayer = { 'max-layers': { value: 3, source: 'input max-layers' } }

  async function gate(change: Partial<RunPlan> = {}, budgets?: BudgetLayer) {
    const targets = await plan(definition, budgets === undefined ? {} : { budget: budgets })
    return gateTargets({ recipe: recipeOf(definition), targets, ...change })
  }

  it('is open without a budget, and with `push-when: always`', async () => {
    expect((await gate()).publish).toBeNull()
    expect((await gate({ pushWhen: 'always' }, budget)).publish).toBeNull()
  })

  it('is shut where the limits before a change hold, and the change has none', async () => {
    const targets = await plan(definition)
    const base = { commit: 'a'.repeat(40), from: 'stricter', layers: [budget] } as const
    const held = targets.map(each => ({ ...each, budgets: { layers: [], base } }))
    expect(gateTargets({ recipe: recipeOf(definition), targets: held }).publish).not.toBeNull()
  })

  it('holds back what is pushed, and lets all else be done at once', async () => {
    const { build } = await gate({}, budget)
    expect(
      build.map(({ target: { name }, kind, request }) => [name, kind, request.outputs, request.cacheTo]),
    ).toStrictEqual([
      ['app', 'image', ['type=image,push=false,store=false'], ['type=gha', 'type=inline']],
      ['local', 'image', undefined, undefined],
      ['lint', 'other', ['type=cacheonly'], undefined],
      ['below', 'linked', undefined, ['type=gha']],
    ])
  })

  it('publishes from the cache alone, below a target too', async () => {
    const { publish } = await gate({}, budget)
    expect(
      publish?.map(({ target: { name }, kind, request }) => [
        ...[name, kind, request.noCache, request.pull, request.cacheTo],
      ]),
    ).toStrictEqual([
      ['app', 'image', false, false, ['type=inline']],
      ['local', 'linked', false, false, []],
      ['lint', 'linked', false, false, []],
      ['below', 'linked', false, false, []],
    ])
  })
})

describe('the baseline of a target', () => {
  const cwd = mkdtempSync(path.join(tmpdir(), 'baseline-'))
  mkdirSync(path.join(cwd, 'reports', 'app'), { recursive: true })
  writeFileSync(path.join(cwd, 'reports', 'app', 'measurement.json'), '{}')
  const of = (
    location: string,
    { target: name = 'app', image = 'shop', alone = false } = {},
    required = false,
  ) => namedBaseline(location, { target: name, image, alone }, { cwd, required })

  it('is found by the names in its location, or in the reports of an earlier bake', async () => {
    const expected = { kind: 'image', required: false }
    expect(await of('acme/{image}:{target}')).toStrictEqual({ ...expected, location: 'acme/shop:app' })
    expect(await of('{image}', { image: "{target} $&$'" })).toStrictEqual({
      ...expected,
      location: "{target} $&$'",
    })
    expect(await of('reports')).toStrictEqual({ ...expected, location: 'reports/app/measurement.json' })
    expect(await of('acme/shop:main', { alone: true })).toStrictEqual({
      ...expected,
      location: 'acme/shop:main',
    })
  })

  it('may not be there yet', async () => {
    for (const location of ['reports', './later'])
      expect((await of(location, { target: 'web' })).kind).toBe('none')
    await expect(of('reports', { target: 'web' }, true)).rejects.toThrow(
      expect.objectContaining({ name: 'InputError' }),
    )
  })

  it('is never that of another image', async () => {
    await expect(of('acme/shop:main')).rejects.toThrow(/"acme\/shop:main" is for one image/)
  })
})
