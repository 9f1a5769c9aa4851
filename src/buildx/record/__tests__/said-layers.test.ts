import { describe, expect, it } from '@jest/globals'
import { digestOf } from '../../../../test-kit/measurement-builder.ts'
import { saidLayers } from '../said-layers.ts'

const [LOWER, UPPER] = [digestOf('lower'), digestOf('upper')]
const CHAIN = [{ digest: LOWER }, { digest: UPPER }]

/** As BuildKit describes a build whose result is what step 1 made. */
function provenance(layers: unknown, inputs: unknown = ['step1:0']) {
  const said = {
    buildConfig: { llbDefinition: [{ id: 'step0' }, { id: 'step1' }, { id: 'step2', inputs }] },
    metadata: { 'https://mobyproject.org/buildkit@v1#metadata': { layers } },
  }
  return new Map<string, unknown>([['', said]])
}

describe('the layers that BuildKit says an image has', () => {
  it('are those of its result, not of what that stands on', () => {
    const layers = { 'step0:0': [[{ digest: LOWER }]], 'step1:0': [CHAIN] }
    expect(saidLayers(provenance(layers))).toStrictEqual([LOWER, UPPER])
  })

  it('are not said of an image that is packed in two ways, or of several platforms', () => {
    expect(saidLayers(provenance({ 'step1:0': [CHAIN, CHAIN] }))).toBeNull()
    const [one] = provenance({ 'step1:0': [CHAIN] }).values()
    const platforms = ['linux/amd64', 'linux/arm64'].map(platform => [platform, one] as const)
    expect(saidLayers(new Map(platforms))).toBeNull()
  })

  it('are none where the answer makes no sense', () => {
    const odd: ReadonlyMap<string, unknown>[] = [
      new Map(),
      new Map([['', 'text']]),
      provenance(undefined),
      provenance({ 'step0:0': [CHAIN] }),
      provenance({ 'step1:0': [[]] }),
      provenance({ 'step1:0': [[...CHAIN, { digest: 'sha256:../../etc' }]] }),
      provenance({ 'step1:0': [CHAIN] }, []),
      provenance({ 'step1:0': [CHAIN] }, ['step1:0', 'step0:0']),
      provenance({ 'step1:0': [CHAIN] }, [7]),
    ]
    for (const each of odd) expect(saidLayers(each)).toBeNull()
  })
})
