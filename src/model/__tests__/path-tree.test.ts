import { describe, expect, it } from '@jest/globals'
import fc from '../../../test-kit/properties.ts'
import { PathTree, ROOT } from '../path-tree.ts'

/** Where each path stands, and how it is called. */
type Paths = readonly (readonly [parent: number, name: string])[]

function treeOf(paths: Paths): PathTree {
  const tree = new PathTree(1)
  for (const [parent, name] of paths) tree.add(parent % tree.count, { text: name }, 0, name.length)
  return tree
}

function textsOf(tree: PathTree): string[] {
  return Array.from({ length: tree.count }, (_, path) => tree.text(path))
}

const somePaths = fc.array(fc.tuple(fc.nat({ max: 9 }), fc.constantFrom('a', 'b', 'lib')), { maxLength: 12 })

describe('the text of a path', () => {
  it('has the names of all directories above it', () => {
    const tree = treeOf([
      [ROOT, 'usr'],
      [1, 'lib'],
      [2, 'one'],
      [2, 'other'],
      [ROOT, 'etc'],
    ])
    expect(textsOf(tree)).toStrictEqual(['', 'usr', 'usr/lib', 'usr/lib/one', 'usr/lib/other', 'etc'])
  })
  it('is another one once the directory that was asked for last has moved', () => {
    const tree = treeOf([
      [ROOT, 'usr'],
      [1, 'lib'],
      [2, 'one'],
    ])
    expect(tree.text(3)).toBe('usr/lib/one')
    tree.move(2, ROOT)
    expect(tree.text(3)).toBe('lib/one')
  })
})

describe('trees that begin alike', () => {
  it('have the same paths up to where they do not', () => {
    fc.assert(
      fc.property(somePaths, somePaths, somePaths, (shared, own, others) => {
        const [one, other] = [treeOf([...shared, ...own]), treeOf([...shared, ...others])]
        const common = one.commonStart(other)
        expect(common).toBeGreaterThanOrEqual(shared.length)
        expect(textsOf(one).slice(0, common)).toStrictEqual(textsOf(other).slice(0, common))
      }),
    )
  })
  it('share no path where one stands below a later one, which may be another', () => {
    const paths: Paths = [
      [ROOT, 'a'],
      [1, 'file'],
    ]
    const [one, other] = [treeOf([...paths, [ROOT, 'b']]), treeOf([...paths, [ROOT, 'c']])]
    for (const tree of [one, other]) tree.move(1, 3)
    expect([one.text(2), other.text(2)]).toStrictEqual(['b/a/file', 'c/a/file'])
    expect(one.commonStart(other)).toBe(0)
  })
})
