import { describe, expect, it } from '@jest/globals'
import fc from '../../../test-kit/properties.ts'
import { FileTree, NONE, ROOT } from '../file-tree.ts'

const NAMES = { text: 'a/bb/ccc/é/\udcff' }
const PARTS = [
  [0, 1],
  [2, 4],
  [5, 8],
  [9, 10],
  [11, 12],
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
    const step = fc.tuple(fc.boolean(), fc.constantFrom(...PARTS))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), steps => {
        const tree = new FileTree(2)
        const model = new Map<string, number>()
        for (const [isPlaced, [start, end]] of steps) {
          const name = NAMES.text.slice(start, end)
          const child = tree.child(ROOT, NAMES, start, end)
          expect(child).toBe(model.get(name) ?? NONE)
          if (isPlaced) {
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

  it('tells of all that goes with a directory, and forgets all when it starts over', () => {
    const tree = new FileTree(1)
    const top = tree.place(ROOT, NAMES, 0, 1)
    tree.put(top, 'directory')
    tree.put(tree.place(top, NAMES, 2, 4), 'file', 7)
    tree.putLink(tree.place(top, NAMES, 5, 8), '/a')
    const gone: string[] = []
    tree.remove(top, node => gone.push(`${tree.path(node)} ${tree.kind(node)} ${tree.file(node) ?? ''}`))
    expect(gone).toStrictEqual(['a directory ', 'a/ccc symlink ', 'a/bb file 7'])
    expect(childrenOf(tree, ROOT)).toStrictEqual([])
    tree.place(ROOT, NAMES, 0, 1)
    tree.reset()
    expect(tree.child(ROOT, NAMES, 0, 1)).toBe(NONE)
    expect([...tree.walk()]).toStrictEqual([ROOT])
  })

  it('takes over a node of another tree with its name', () => {
    const [from, to] = [new FileTree(1), new FileTree(1)]
    const link = from.place(ROOT, NAMES, 9, 12)
    from.putLink(link, 'target')
    const copy = to.placeLike(ROOT, from, link)
    to.putLike(copy, from, link)
    expect([to.path(copy), to.kind(copy), to.target(copy)]).toStrictEqual(['é/\udcff', 'symlink', 'target'])
    expect(to.childLike(ROOT, from, link)).toBe(copy)
  })
})
