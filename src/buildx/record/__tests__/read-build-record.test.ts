import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Digest } from '../../../oci/digest.ts'
import type { BuildRecord } from '../build-record.ts'
import { readBuildRecord } from '../read-build-record.ts'
import { SolveProgress } from '../../solve/solve-progress.ts'

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
  change: { layers?: readonly Digest[]; target?: string; progress?: boolean } = {},
): BuildRecord {
  const { provenance, layers } = load(name)
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
    assert.deepEqual(
      steps.map(({ stage, line, endLine, instruction }) => [stage, line, endLine, instruction]),
      [
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
      ],
    )
  })

  it('says which layers are shipped, and by which line', () => {
    const { layers } = load('multi-stage')
    assert.deepEqual(
      steps.map(({ layer }) => layer).filter(layer => layer !== null),
      layers.slice(2),
    )
  })

  it('says what each line builds upon', () => {
    assert.deepEqual(
      steps.map(({ inputs }) => inputs),
      [[], [0], [1], [2], [3], [4], [5], [0, 6], [3, 7], [6, 8]],
    )
  })

  it('says which lines read the build context', () => {
    assert.deepEqual(
      steps.filter(({ readsContext }) => readsContext).map(({ line }) => line),
      [5, 14, 20],
    )
  })

  it('says what the final image stands on', () => {
    assert.equal(base?.reference, 'docker.io/library/alpine:3.22')
    assert.match(base.digest ?? '', /^sha256:42a5/)
    assert.equal(base.line, 22)
    assert.equal(base.layers, 2)
  })

  it('knows seconds of what ran, and none of what was cached', () => {
    for (const { cached, seconds } of steps) {
      if (cached === true) assert.equal(seconds, null)
      else assert.ok(seconds !== null && seconds > 0 && seconds < 60)
    }
    assert.ok(steps.some(({ cached }) => cached === false))
  })

  it('says null, not 0, where no progress was seen', () => {
    assert.ok(read('multi-stage').steps.every(({ cached, seconds }) => cached === null && seconds === null))
  })

  it('holds no build-arg value, though the provenance does', () => {
    assert.ok(JSON.stringify(load('multi-stage')).includes('build-arg-value'))
    assert.ok(!JSON.stringify(read('multi-stage', { progress: true })).includes('build-arg-value'))
  })
})

describe('layers and the steps that made them', () => {
  it('a COPY --link is one line, with the layer that it laid upon the others', () => {
    const { steps, base } = read('linked-copies')
    const { layers } = load('linked-copies')
    const own = steps.filter(({ layer }) => layer !== null)
    assert.deepEqual(
      own.map(({ line }) => line),
      [2, 3, 4, 5, 6, 10, 11],
    )
    assert.deepEqual(
      own.map(({ layer }) => layer),
      layers.slice(2),
    )
    assert.deepEqual([base?.line, base?.layers], [1, 2])
  })

  it('two lines that made the same empty layer both have it', () => {
    const [first, second] = read('linked-copies').steps.filter(
      ({ instruction }) => instruction === 'RUN true',
    )
    assert.equal(first?.layer, second?.layer)
  })

  it('follow their position when the layers were recompressed, so digests differ', () => {
    const layers = load('multi-stage').layers.map((_, at): Digest => `sha256:${String(at).repeat(64)}`)
    const made = read('multi-stage', { layers }).steps.flatMap(({ layer }) => layer ?? [])
    assert.deepEqual(made, layers.slice(2))
  })

  it('follow their digests when the exporter left empty layers out', () => {
    const all = load('linked-copies').layers
    const empty = all[5]
    const record = read('linked-copies', { layers: all.filter(layer => layer !== empty) })
    assert.deepEqual(
      record.steps.filter(({ layer }) => layer !== null).map(({ line }) => line),
      [2, 3, 4, 10, 11],
    )
    assert.equal(record.base?.layers, 2)
  })

  it('are unknown when the manifest is of another image', () => {
    const record = read('multi-stage', { layers: [`sha256:${'9'.repeat(64)}`] })
    assert.ok(record.steps.every(({ layer }) => layer === null))
  })
})

describe('provenance of other shapes', () => {
  it('SLSA v1 in an in-toto statement, from scratch', () => {
    const { base, steps } = read('slsa-v1')
    assert.equal(base, null)
    assert.deepEqual(
      steps.map(({ instruction, layer, readsContext }) => [instruction, layer, readsContext]),
      [['COPY src /src', load('slsa-v1').layers[0], true]],
    )
  })

  it('provenance without a build definition is no record', () => {
    assert.equal(context({ buildType: 'x' }), null)
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
    assert.ok(context({ buildConfig: { llbDefinition: [op] } }))
    assert.ok(context({ buildConfig: { llbDefinition: [merge] } }))
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
