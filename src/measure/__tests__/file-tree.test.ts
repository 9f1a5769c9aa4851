import { describe, expect, it } from '@jest/globals'
import fc from '../../../test-kit/properties.ts'
import { ROOT } from '../../model/path-tree.ts'
import { NONE } from '../child-table.ts'
import { FileTree } from '../file-tree.ts'

const NAMES = { text: 'a/bb/ccc/é/\udcff/b/aa' }
const PARTS = [
  [0, 1],
  [2, 4],
  [5, 8],
  [9, 10],
  [11, 12],
  [13, 14],
  [15, 17],
] as const

function childrenOf(tree: FileTree, directory: number): string[] {
  const paths: string[] = []
  for (let child = tree.firstChild(directory); child !== NONE; child = tree.nextChild(child)) {
    paths.push(tree.path(child))
  }
  return paths
}

describe('a tree of files in columns', () => {
  it('has the children that a map of names would have, in the same order, whatever is placed and removed', () => {
    const step = fc.tuple(fc.constantFrom('place', 'place', 'remove', 'clear'), fc.constantFrom(...PARTS))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), steps => {
        const tree = new FileTree(2)
        const model = new Map<string, number>()
        for (const [what, [start, end]] of steps) {
          const name = NAMES.text.slice(start, end)
          const child = tree.child(ROOT, NAMES, start, end)
          expect(child).toBe(model.get(name) ?? NONE)
          if (what === 'clear') {
            tree.clear(ROOT, () => undefined)
            model.clear()
          } else if (what === 'place') {
            const node = tree.place(ROOT, NAMES, start, end)
            if (child === NONE) tree.put(node, 'directory')
            model.set(name, node)
          } else if (child !== NONE) {
            tree.remove(child, () => undefined)
            model.delete(name)
          }
        }
        expect(childrenOf(tree, ROOT)).toStrictEqual([...model.keys()])
      }),
    )
  })

  it('makes no second child of a name, in whatever order names come again', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PARTS), { minLength: 8, maxLength: 20 }), parts => {
        const tree = new FileTree(2)
        const nodes = new Map<string, number>()
        for (const [start, end] of parts) {
          const name = NAMES.text.slice(start, end)
          const node = tree.place(ROOT, NAMES, start, end)
          expect(node).toBe(nodes.get(name) ?? node)
          nodes.set(name, node)
        }
        expect(childrenOf(tree, ROOT)).toStrictEqual([...nodes.keys()])
      }),
    )
  })

  it('finds every one of many, each below the one before or beside it', () => {
    const names = { text: Array.from({ length: 5000 }, (_, at) => `n${at}`.padStart(8)).join('') }
    const tree = new FileTree(1)
    const deep: number[] = [ROOT]
    for (let at = 0; at < 5000; at++) {
      const node = tree.place(deep[at >> 1]!, names, 8 * at, 8 * at + 8)
      tree.put(node, 'directory')
      deep.push(node)
    }
    for (let at = 0; at < 5000; at++) {
      expect(tree.child(deep[at >> 1]!, names, 8 * at, 8 * at + 8)).toBe(deep[at + 1])
    }
  })

  it('tells of all that goes with a directory', () => {
    const tree = new FileTree(1)
    const top = tree.place(ROOT, NAMES, 0, 1)
    tree.put(top, 'directory')
    tree.put(tree.place(top, NAMES, 2, 4), 'file', 7)
    tree.putLink(tree.place(top, NAMES, 5, 8), '/a')
    const gone: string[] = []
    tree.remove(top, node => gone.push(`${tree.path(node)} ${tree.kind(node)} ${tree.file(node) ?? ''}`))
    expect(gone).toStrictEqual(['a directory ', 'a/ccc symlink ', 'a/bb file 7'])
    expect(childrenOf(tree, ROOT)).toStrictEqual([])
    expect([...tree.walk()]).toStrictEqual([ROOT])
  })

  it('has further roots, of which one moves to another with all that is below it', () => {
    const tree = new FileTree(1)
    const [own, other] = [tree.addRoot(), tree.addRoot()]
    const top = tree.place(own, NAMES, 0, 1)
    tree.put(top, 'directory')
    tree.put(tree.place(top, NAMES, 2, 4), 'file', 7)
    tree.put(tree.place(other, NAMES, 0, 1), 'file', 8)
    expect([tree.path(top), tree.parent(own), tree.childLike(ROOT, top)]).toStrictEqual(['a', own, NONE])
    tree.move(top, ROOT)
    expect(tree.childLike(ROOT, top)).toBe(top)
    expect(tree.child(own, NAMES, 0, 1)).toBe(NONE)
    expect(tree.child(top, NAMES, 2, 4)).not.toBe(NONE)
    expect([...tree.walk()].map(node => tree.path(node))).toStrictEqual(['', 'a', 'a/bb'])
  })

  it('finds what is there however often it moved, was taken away and came back', () => {
    const step = fc.tuple(fc.constantFrom('move', 'remove'), fc.constantFrom(...PARTS))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), steps => {
        const tree = new FileTree(1)
        const there = new Map<string, number>()
        for (const [what, [start, end]] of steps) {
          const [name, old] = [NAMES.text.slice(start, end), tree.child(ROOT, NAMES, start, end)]
          expect(old).toBe(there.get(name) ?? NONE)
          if (old !== NONE) tree.remove(old, () => undefined)
          there.delete(name)
          if (what === 'remove') continue
          const node = tree.place(tree.addRoot(), NAMES, start, end)
          tree.put(node, 'directory')
          tree.move(node, ROOT)
          there.set(name, node)
        }
        expect(childrenOf(tree, ROOT)).toStrictEqual([...there.keys()])
      }),
    )
  })

  it('lets a node become like another one', () => {
    const tree = new FileTree(1)
    const [link, file] = [tree.place(ROOT, NAMES, 9, 12), tree.place(ROOT, NAMES, 0, 1)]
    tree.putLink(link, 'target')
    tree.put(file, 'file', 3)
    tree.putLike(file, link)
    expect([tree.path(file), tree.kind(file), tree.target(file)]).toStrictEqual(['a', 'symlink', 'target'])
  })
})
