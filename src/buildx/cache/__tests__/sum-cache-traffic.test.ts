import { describe, expect, it } from '@jest/globals'
import type { Digest } from '../../../model/digest.ts'
import { SolveProgress } from '../../solve/solve-progress.ts'
import { sumCacheTraffic } from '../sum-cache-traffic.ts'

const digest = (digit: string): Digest => `sha256:${digit.repeat(64)}`
const TIMES = { started: '2026-03-14T09:00:00Z', completed: '2026-03-14T09:00:01Z' }

/** Messages as `--progress=rawjson` writes them. */
function progressOf(
  vertices: readonly { digest: Digest; name: string; cached?: boolean; error?: string }[],
  statuses: readonly { vertex: Digest; id: unknown; current?: unknown }[],
): SolveProgress {
  const progress = new SolveProgress()
  progress.line(JSON.stringify({ vertexes: vertices.map(vertex => ({ ...TIMES, ...vertex })) }))
  for (const status of statuses) progress.line(JSON.stringify({ statuses: [{ ...TIMES, ...status }] }))
  progress.end()
  return progress
}

const FROM = { digest: digest('1'), name: '[1/3] FROM docker.io/library/alpine:3', cached: true }
const STEP = { digest: digest('2'), name: '[stage-1 2/3] RUN make', cached: true }
const IMPORT = { digest: digest('3'), name: 'importing cache manifest from ghcr.io/acme/shop:cache' }
const TO_REGISTRY = { digest: digest('4'), name: 'exporting cache to registry' }
const TO_GITHUB = { digest: digest('5'), name: 'exporting to GitHub Actions Cache' }

describe('what was imported', () => {
  it('is what came for cached steps: no base image, no blob twice', () => {
    const progress = progressOf(
      [FROM, STEP, IMPORT],
      [
        { vertex: FROM.digest, id: digest('a'), current: 3_000_000 },
        { vertex: STEP.digest, id: digest('b'), current: 0 },
        { vertex: STEP.digest, id: digest('b'), current: 500 },
        { vertex: STEP.digest, id: digest('c'), current: 70 },
        { vertex: STEP.digest, id: `extracting ${digest('c')}`, current: 70 },
      ],
    )
    const { imported, exported } = sumCacheTraffic([progress.layerMoves(new Map())])
    expect(imported).toStrictEqual({
      caches: 1,
      layers: 2,
      bytes: 570,
      notes: ['A layer of a cache is fetched only when it is needed and not yet in the builder.'],
    })
    expect(exported).toStrictEqual({ caches: 0, layers: 0, bytes: 0, notes: ['No cache was written.'] })
  })

  it('is nothing where no cache could be read', () => {
    const progress = progressOf([STEP, { ...IMPORT, error: 'not found' }], [])
    const { imported } = sumCacheTraffic([progress.layerMoves(new Map())])
    expect(imported).toStrictEqual({
      caches: 0,
      layers: 0,
      bytes: 0,
      notes: ['No cache was imported.'],
    })
  })

  it('counts a cache once that both solves of a gated push read', () => {
    const moves = progressOf([IMPORT], []).layerMoves(new Map())
    expect(sumCacheTraffic([moves, moves]).imported.caches).toBe(1)
  })
})

describe('what was exported', () => {
  const written = [
    { vertex: TO_REGISTRY.digest, id: `writing layer ${digest('a')}` },
    { vertex: TO_REGISTRY.digest, id: `writing layer ${digest('a')}` },
    { vertex: TO_REGISTRY.digest, id: `writing config ${digest('f')}` },
    { vertex: TO_GITHUB.digest, id: `writing layer ${digest('a')}` },
    { vertex: TO_GITHUB.digest, id: `writing layer ${digest('b')}` },
  ]
  const sizes = new Map([
    [digest('a'), 1000],
    [digest('b'), 20],
  ])

  it('is the sum over all caches that were written', () => {
    const moves = progressOf([TO_REGISTRY, TO_GITHUB], written).layerMoves(sizes)
    expect(sumCacheTraffic([moves]).exported).toStrictEqual({
      caches: 2,
      layers: 3,
      bytes: 2020,
      notes: ['Layers that were in the cache already are counted too: BuildKit does not tell them apart.'],
    })
  })

  it('is known of the targets of a bake, whose names buildx puts in front', () => {
    const named = [TO_REGISTRY, TO_GITHUB, IMPORT].map(vertex => ({
      ...vertex,
      name: `[api] ${vertex.name}`,
    }))
    const { imported, exported } = sumCacheTraffic([progressOf(named, written).layerMoves(sizes)])
    expect([imported.caches, exported.caches, exported.bytes]).toStrictEqual([1, 2, 2020])
  })

  it('is exact for a cache that names new layers alone', () => {
    const moves = progressOf([TO_GITHUB], written).layerMoves(sizes)
    expect(sumCacheTraffic([moves]).exported.notes).toStrictEqual([])
  })

  it('is unknown when the size of a layer is', () => {
    const moves = progressOf([TO_GITHUB], written).layerMoves(new Map([[digest('a'), 1000]]))
    expect(sumCacheTraffic([moves]).exported).toStrictEqual({
      caches: 1,
      layers: 2,
      bytes: null,
      notes: ['BuildKit did not report the size of 1 of 2 layers.'],
    })
  })

  it('leaves out a cache that could not be written, and says so', () => {
    const moves = progressOf([TO_REGISTRY, { ...TO_GITHUB, error: 'unavailable' }], []).layerMoves(sizes)
    const { caches, notes } = sumCacheTraffic([moves]).exported
    expect({ caches, notes }).toStrictEqual({ caches: 1, notes: ['1 of 2 caches could not be written.'] })
  })

  it('says that an inline cache has no layers of its own', () => {
    const image = { digest: digest('6'), name: 'exporting to image' }
    const moves = progressOf(
      [image],
      [{ vertex: image.digest, id: 'preparing layers for inline cache' }],
    ).layerMoves(sizes)
    expect(sumCacheTraffic([moves]).exported).toStrictEqual({
      caches: 1,
      layers: 0,
      bytes: 0,
      notes: ['The inline cache is part of the image and has no layers of its own.'],
    })
  })
})

describe('words that no BuildKit says', () => {
  it('are left out, and cannot fill the memory', () => {
    const progress = progressOf(
      [STEP],
      [
        { vertex: STEP.digest, id: 7 },
        { vertex: STEP.digest, id: digest('a'), current: -5 },
        { vertex: STEP.digest, id: digest('b'), current: 'many' },
        { vertex: STEP.digest, id: 'writing layer ../../etc' },
        ...Array.from({ length: 30_000 }, (_, index) => ({
          vertex: STEP.digest,
          id: `sha256:${index.toString(16).padStart(64, '0')}`,
          current: 1,
        })),
      ],
    )
    const { imported } = sumCacheTraffic([progress.layerMoves(new Map())])
    expect(imported.layers).toBe(20_000)
    expect(imported.bytes).toBe(19_998)
  })
})
