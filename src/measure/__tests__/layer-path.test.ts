import { describe, expect, it } from '@jest/globals'
import path from 'node:path'
import fc, { trials } from '../../../test-kit/properties.ts'
import { isLayerPath, layerPath } from '../layer-path.ts'

describe('layerPath', () => {
  it('cleans a name below the root as every engine does', () => {
    const segment = fc.oneof(fc.constantFrom('', '.', '..', '...', 'a', '.wh.a', 'b.'), fc.string())
    fc.assert(
      fc.property(fc.array(segment), segments => {
        const name = segments.join('/')
        // Node's own cleaning of an absolute path, which keeps a trailing slash.
        const expected = path.posix.normalize(`/${name}`).replace(/^\/+|\/+$/g, '')
        expect(layerPath(name)).toBe(expected)
      }),
      { numRuns: trials(500) },
    )
  })

  it('leaves a clean path alone', () => {
    fc.assert(
      fc.property(fc.string(), name => {
        expect(layerPath(layerPath(name))).toBe(layerPath(name))
      }),
    )
  })

  it('has an empty path for the root itself', () => {
    for (const name of ['', '/', '.', './', '..', '/../..//']) expect(layerPath(name)).toBe('')
  })
})

describe('isLayerPath', () => {
  it('holds for what needs no cleaning, wherever in a text it stands', () => {
    const segment = fc.constantFrom('', '.', '..', '...', 'a', '.a', 'b.')
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 5 }), fc.string(), (segments, around) => {
        const name = segments.join('/')
        const [start, end] = [around.length, around.length + name.length]
        expect(isLayerPath(`${around}${name}${around}`, start, end)).toBe(layerPath(name) === name)
      }),
      { numRuns: trials(500) },
    )
  })
})
