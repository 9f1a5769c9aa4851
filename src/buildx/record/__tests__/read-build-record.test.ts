import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from '../../../../test-kit/properties.ts'
import type { BuildRecord } from '../../../model/build-record.ts'
import type { Digest } from '../../../model/digest.ts'
import { SolveProgress } from '../../solve/solve-progress.ts'
import { readBuildRecord } from '../read-build-record.ts'

/** Recorded from BuildKit's own provenance, shortened. */
interface Fixture {
  readonly layers: readonly Digest[]
  readonly provenance: unknown
}

const FIXTURES = path.join(import.meta.dirname, 'fixtures')

function load(name: string): Fixture {
  return JSON.parse(readFileSync(path.join(FIXTURES, `${name}.json`), 'utf8')) as Fixture
}

function read(
  name: string,
  change: { layers?: readonly Digest[]; target?: string; progress?: boolean; untold?: boolean } = {},
): BuildRecord {
  const { provenance: told, layers } = load(name)
  const provenance = change.untold === true ? withoutLayers(told) : told
  const progress = new SolveProgress()
  if (change.progress) {
    readFileSync(path.join(FIXTURES, `${name}.ndjson`), 'utf8')
      .split('\n')
      .forEach(line => {
        progress.line(line)
      })
  }
  const record = readBuildRecord(provenance, {
    dockerfile: 'Dockerfile',
    target: change.target,
    layers: change.layers ?? layers,
    vertices: progress.vertices,
  })
  assert.ok(record)
  return record
}

describe('the record of a multi-stage build', () => {
  const { steps, base } = read('multi-stage', { progress: true })

  it('names every line that ran, by stage, on one line each', () => {
    expect(
      steps.map(({ stage, line, endLine, instruction }) => [stage, line, endLine, instruction]),
    ).toStrictEqual([
      [null, 22, 22, 'FROM alpine:3.22'],
      ['deps', 4, 4, 'WORKDIR /app'],
      ['deps', 5, 5, 'COPY package.json ./'],
      [
        'deps',
        8,
        11,
        'RUN echo "installing $FOO" && mkdir -p node_modules/x && echo dep > node_modules/x/index.js',
      ],
      ['build', 14, 14, 'COPY src src'],
      ['build', 15, 19, 'RUN <<SH'],
      ['build', 20, 20, 'ADD --chmod=644 src/a.txt /extra.txt'],
      [null, 24, 24, 'COPY --from=build /app/dist /app/dist'],
      [null, 25, 25, 'COPY --from=deps /app/node_modules /app/node_modules'],
      [null, 26, 26, 'RUN --mount=type=bind,from=build,source=/app,target=/m true'],
    ])
  })

  it('says which layers are shipped, and by which line', () => {
    const { layers } = load('multi-stage')
    expect(steps.map(({ layer }) => layer).filter(layer => layer !== null)).toStrictEqual(layers.slice(2))
  })

  it('says what each line builds upon', () => {
    expect(steps.map(({ inputs }) => inputs)).toStrictEqual([
      [],
      [0],
      [1],
      [2],
      [3],
      [4],
      [5],
      [0, 6],
      [3, 7],
      [6, 8],
    ])
  })

  it('says which lines read the build context', () => {
    expect(steps.filter(({ readsContext }) => readsContext).map(({ line }) => line)).toStrictEqual([
      5, 14, 20,
    ])
  })

  it('says what the final image stands on', () => {
    expect(base?.reference).toBe('docker.io/library/alpine:3.22')
    expect(base!.digest ?? '').toMatch(/^sha256:42a5/)
    expect(base!.line).toBe(22)
    expect(base!.layers).toBe(2)
  })

  it('knows seconds of what ran, and none of what was cached', () => {
    for (const { cached, seconds } of steps) {
      if (cached === true) expect(seconds).toBeNull()
      else expect(seconds !== null && seconds > 0 && seconds < 60).toBe(true)
    }
    expect(steps.some(({ cached }) => cached === false)).toBe(true)
  })

  it('says null, not 0, where no progress was seen', () => {
    expect(
      read('multi-stage').steps.every(({ cached, seconds }) => cached === null && seconds === null),
    ).toBe(true)
  })

  it('holds no build-arg value, though the provenance does', () => {
    expect(JSON.stringify(load('multi-stage'))).toContain('build-arg-value')
    expect(JSON.stringify(read('multi-stage', { progress: true }))).not.toContain('build-arg-value')
  })
})

/** As BuildKit may describe a build whose steps all come from its cache, while another one runs. */
function withoutLayers(provenance: unknown): unknown {
  return JSON.parse(JSON.stringify(provenance), (key, value: unknown) =>
    key === 'layers' ? undefined : value,
  ) as unknown
}

describe('layers and the steps that made them', () => {
  it('are known by what BuildKit says of them, or by the order of the steps, or not at all', () => {
    const told = read('multi-stage')
    expect(told).not.toHaveProperty('layersUntold')
    const ordered = read('multi-stage', { untold: true })
    expect(ordered.layersUnnamed).toBe('ordered')
    expect(ordered.steps.map(({ layer }) => layer)).toStrictEqual(told.steps.map(({ layer }) => layer))
    const [first = told.steps[0]!.layer!] = load('multi-stage').layers
    const unknown = read('multi-stage', { untold: true, layers: [first] })
    expect(unknown.layersUnnamed).toBe('unknown')
    expect(unknown.steps.flatMap(({ layer }) => layer ?? [])).toStrictEqual([])
  })

  it('a COPY --link is one line, with the layer that it laid upon the others', () => {
    const { steps, base } = read('linked-copies')
    const { layers } = load('linked-copies')
    const own = steps.filter(({ layer }) => layer !== null)
    expect(own.map(({ line }) => line)).toStrictEqual([2, 3, 4, 5, 6, 10, 11])
    expect(own.map(({ layer }) => layer)).toStrictEqual(layers.slice(2))
    expect([base?.line, base?.layers]).toStrictEqual([1, 2])
  })

  it('two lines that made the same empty layer both have it', () => {
    const [first, second] = read('linked-copies').steps.filter(
      ({ instruction }) => instruction === 'RUN true',
    )
    expect(first?.layer).toBe(second?.layer)
  })

  it('follow their position when the layers were recompressed, so digests differ', () => {
    const layers = load('multi-stage').layers.map((_, at): Digest => `sha256:${String(at).repeat(64)}`)
    const made = read('multi-stage', { layers }).steps.flatMap(({ layer }) => layer ?? [])
    expect(made).toStrictEqual(layers.slice(2))
  })

  it('follow their digests when the exporter left empty layers out', () => {
    const all = load('linked-copies').layers
    const empty = all[5]
    const record = read('linked-copies', { layers: all.filter(layer => layer !== empty) })
    expect(record.steps.filter(({ layer }) => layer !== null).map(({ line }) => line)).toStrictEqual([
      2, 3, 4, 10, 11,
    ])
    expect(record.base?.layers).toBe(2)
  })

  it('are unknown when the manifest is of another image', () => {
    const record = read('multi-stage', { layers: [`sha256:${'9'.repeat(64)}`] })
    expect(record.steps.every(({ layer }) => layer === null)).toBe(true)
  })
})

describe('provenance of other shapes', () => {
  it('SLSA v1 in an in-toto statement, from scratch', () => {
    const { base, steps } = read('slsa-v1')
    expect(base).toBeNull()
    expect(
      steps.map(({ instruction, layer, readsContext }) => [instruction, layer, readsContext]),
    ).toStrictEqual([['COPY src /src', load('slsa-v1').layers[0], true]])
  })

  it('provenance without a build definition is no record', () => {
    expect(context({ buildType: 'x' })).toBeNull()
  })

  it('any JSON at all is a record or none, never an error', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), json => {
        context(json)
        context({ buildConfig: { llbDefinition: [json, { id: 'step1', op: json, inputs: ['step0:0'] }] } })
      }),
    )
  })

  it('any one value of a real one may be anything', () => {
    const { provenance } = load('linked-copies')
    const text = JSON.stringify(provenance)
    const values = [...text.matchAll(/(?<=:)("[^"]*"|-?\d+)(?=[,}])/g)]
    fc.assert(
      fc.property(fc.nat(values.length - 1), fc.jsonValue({ maxDepth: 2 }), (at, json) => {
        const { index, 0: old } = values[at]!
        context(JSON.parse(text.slice(0, index) + JSON.stringify(json) + text.slice(index + old.length)))
      }),
    )
  })

  it('a graph that bites its tail ends', () => {
    const op = { id: 'step0', op: { Op: { exec: { mounts: [{ dest: '/' }] } } }, inputs: ['step0:0'] }
    const merge = {
      id: 'step1',
      op: { Op: { merge: { inputs: [{}, { input: 1 }] } } },
      inputs: ['step1:0', 'step1:0'],
    }
    const other = { id: 'step2', op: { Op: { diff: {} } }, inputs: ['step2:0'] }
    expect(context({ buildConfig: { llbDefinition: [op] } })).toBeTruthy()
    expect(context({ buildConfig: { llbDefinition: [other] } })).toBeTruthy()
    expect(context({ buildConfig: { llbDefinition: [merge] } })).toBeTruthy()
  })
})

function context(json: unknown) {
  return readBuildRecord(json, {
    dockerfile: 'Dockerfile',
    target: undefined,
    layers: [`sha256:${'1'.repeat(64)}`],
    vertices: new Map(),
  })
}
