import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { SPELLINGS } from '../../../__tests__/output-spellings.ts'
import { InputError } from '../../errors/input-error.ts'
import {
  layerAttributes,
  makesImage,
  measuredOutput,
  parseOutputs,
  publishedOutputs,
} from '../parse-output.ts'

const published = (outputs: readonly string[], push = false) =>
  publishedOutputs({ outputs, push }).map(({ text }) => text)

describe('an output', () => {
  it('is a path when it is a lone word, whatever the word looks like', () => {
    for (const [text, type] of [
      ['out', 'local'],
      ['Type=registry', 'local'],
      ['-', 'tar'],
    ] as const)
      expect(parseOutputs([text])[0]?.type).toBe(type)
    expect(parseOutputs([''])).toStrictEqual([])
  })

  it('is refused with one sentence where buildx refuses it', () => {
    for (const text of [
      'type=image,push',
      'name=a,push=true',
      'type=image,"name=a',
      'type=image,na"me=a',
      '"type=a"b',
    ])
      assert.throws(() => parseOutputs([text]), InputError, text)
  })

  it('of an exporter that is not known makes an image and may push it', () => {
    const [output] = parseOutputs(['type=moby'])
    expect(output !== undefined && makesImage(output)).toBe(true)
    expect(published(['type=moby'])).toStrictEqual(['type=moby'])
  })
})

describe('what is published', () => {
  it('is what buildx publishes, in each spelling', () => {
    // As many as a build and a bake can be given as texts; the table is held to buildx and a registry by outputs.engine.test.ts and outputs.corpus.test.ts.
    expect(SPELLINGS.length).toBeGreaterThanOrEqual(60)
    for (const [text, pushes] of SPELLINGS) assert.deepEqual(published([text]), pushes ? [text] : [], text)
  })

  it('is by --push every image, and one more where there is none', () => {
    const outputs = ['type=image,push=false', 'type=oci,dest=a', 'type=registry']
    expect(published(outputs, true)).toStrictEqual(['type=image,push=false', 'type=registry'])
    expect(published(['type=local,dest=a'], true)).toStrictEqual(['type=image,push=true'])
  })

  it('is what is measured, else the first image', () => {
    const layersOf = (...outputs: string[]) => {
      const output = measuredOutput({ outputs })
      return output === null ? null : layerAttributes(output)
    }
    expect(layersOf('type=oci,compression=gzip', 'type=registry,Compression=zstd')).toStrictEqual([
      ['compression', 'zstd'],
    ])
    expect(layersOf('type=local,dest=a', 'type=oci,force-compression=')).toStrictEqual([
      ['force-compression', ''],
    ])
    expect(layersOf('out')).toBeNull()
  })
})
