import { describe, expect, it } from '@jest/globals'
import fc from '../../../test-kit/properties.ts'
import { pathsBelow } from '../paths-below.ts'
import { sharedDirectory } from '../shared-directory.ts'

const path = fc
  .array(fc.constantFrom('a', 'b', 'ab', 'a-', 'é'), { minLength: 1, maxLength: 4 })
  .map(parts => parts.join('/'))

describe('paths', () => {
  it('are below a directory that they begin with', () => {
    fc.assert(
      fc.property(fc.array(path), path, (paths, directory) => {
        expect(pathsBelow(paths)(directory)).toBe(paths.some(each => each.startsWith(`${directory}/`)))
      }),
    )
  })

  it('share the deepest directory that all are in', () => {
    fc.assert(
      fc.property(fc.array(path, { minLength: 1, maxLength: 4 }), paths => {
        const parents = (paths[0] ?? '').split('/').map((_, deep, parts) => parts.slice(0, deep).join('/'))
        const shared = parents.findLast(
          parent => parent === '' || paths.every(each => each.startsWith(`${parent}/`)),
        )
        expect(sharedDirectory(paths)).toBe(shared)
      }),
    )
  })
})
