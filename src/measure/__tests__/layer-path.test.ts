import { describe, expect, it } from '@jest/globals'
import path from 'node:path'
import fc, { trials } from '../../../test-kit/properties.ts'
import { isLayerName, layerNamesIn, layerPath, layerPathsIn } from '../layer-path.ts'

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

describe('layerNamesIn and isLayerName', () => {
  it('know the last parts of paths, whatever stands before and behind them in a text', () => {
    const name = fc.oneof(fc.constantFrom('', '.', '..', '...', 'a', '.a', 'a/b', '/', 'b.'), fc.string())
    fc.assert(
      fc.property(fc.array(name, { maxLength: 6 }), names => {
        const text = names.join('')
        const isName = layerNamesIn(text)
        let start = 0
        for (const each of names) {
          const isLast = each !== '' && !each.includes('/') && layerPath(each) === each
          expect(isName(start, start + each.length)).toBe(isLast)
          expect(isLayerName(text, start, start + each.length)).toBe(isLast)
          start += each.length
        }
      }),
      { numRuns: trials(500) },
    )
  })
})

describe('layerPathsIn', () => {
  it('knows what needs no cleaning, whatever stands before, between and behind it in a text', () => {
    const segment = fc.constantFrom('', '.', '..', '...', 'a', '.a', 'b.')
    const name = fc.array(segment, { maxLength: 5 }).map(segments => segments.join('/'))
    const between = fc.oneof(fc.string(), name)
    fc.assert(
      fc.property(fc.array(fc.tuple(between, name), { maxLength: 6 }), parts => {
        const isPath = layerPathsIn(parts.flat().join(''))
        let start = 0
        for (const [before, name] of parts) {
          start += before.length
          expect(isPath(start, start + name.length)).toBe(layerPath(name) === name)
          start += name.length
        }
      }),
      { numRuns: trials(500) },
    )
  })
})
