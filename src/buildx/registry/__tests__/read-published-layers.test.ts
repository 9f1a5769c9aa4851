import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { digestOf } from '../../../../test-kit/measurement-builder.ts'
import { readChain } from '../read-published-layers.ts'

const TYPE = 'application/vnd.oci.image.layer.v1.tar+gzip'
const [LOWER, UPPER] = [digestOf('lower'), digestOf('upper')]
const GOOD = [
  { digest: LOWER, size: 10, mediaType: TYPE },
  { digest: UPPER, size: 20, mediaType: TYPE },
]

/** As BuildKit tells of the layers of a build. */
function provenance(layers: unknown): unknown {
  return { metadata: { 'https://mobyproject.org/buildkit@v1#metadata': { layers } } }
}

describe('the layers of a build that does nothing', () => {
  it('are those of the image that it starts from', () => {
    expect(readChain(provenance({ 'step0:0': [GOOD] }))).toStrictEqual(GOOD)
  })

  it('are not known where the builder has the image packed in two ways', () => {
    expect(readChain(provenance({ 'step0:0': [GOOD, GOOD] }))).toBeNull()
  })

  it('are none where the answer makes no sense', () => {
    const layer = (wrong: object) => ({ 'step0:0': [[{ ...GOOD[0], ...wrong }, GOOD[1]]] })
    const odd = [
      undefined,
      {},
      [],
      { 'step0:0': [] },
      { 'step0:0': [[]] },
      { 'step0:0': 'text' },
      { 'step0:0': [GOOD], 'step1:0': [GOOD] },
      layer({ size: -1 }),
      layer({ size: 0 }),
      layer({ size: 1.5 }),
      layer({ size: '10' }),
      layer({ size: Number.MAX_SAFE_INTEGER }),
      layer({ size: 1e300 }),
      layer({ digest: 'sha256:../../etc' }),
      { 'step0:0': [Array.from({ length: 1001 }, () => GOOD[0])] },
    ]
    for (const layers of odd)
      assert.equal(readChain(provenance(layers)), null, JSON.stringify(layers ?? null).slice(0, 200))
    for (const json of [null, 'text', 7, [], {}]) expect(readChain(json)).toBeNull()
  })
})
