import fc from '../properties.ts'

import { opaque, whiteout } from '../tar-writer.ts'
import type { TarInput } from '../tar-writer.ts'

/** A tree of one layer: what stands at each name of a directory, and whether it hides what is below. */
interface Tree {
  readonly opaque: boolean
  readonly names: Readonly<Record<string, Node>>
}
type Node =
  | { readonly kind: 'file'; readonly size: number; readonly before: number | null }
  | { readonly kind: 'symlink' }
  | { readonly kind: 'fifo' }
  | { readonly kind: 'whiteout' }
  | { readonly kind: 'hardlink' }
  | { readonly kind: 'directory'; readonly whiteout: boolean; readonly tree: Tree }

const leaf: fc.Arbitrary<Node> = fc.oneof(
  fc.record({
    kind: fc.constant('file' as const),
    size: fc.nat(2000),
    // The same path earlier in the same tar, with another size.
    before: fc.option(fc.nat(500), { freq: 5 }),
  }),
  ...(['symlink', 'fifo', 'whiteout', 'whiteout', 'hardlink'] as const).map(kind => fc.constant({ kind })),
)

function tree(depth: number): fc.Arbitrary<Tree> {
  const directory = fc.record({
    kind: fc.constant('directory' as const),
    whiteout: fc.boolean(),
    tree:
      depth === 0
        ? fc.constant({ opaque: false, names: {} })
        : fc.constant(null).chain(() => tree(depth - 1)),
  })
  return fc.record({
    opaque: fc.integer({ min: 0, max: 5 }).map(number => number === 0),
    names: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd e'), fc.oneof(leaf, directory), { maxKeys: 4 }),
  })
}

/** A layer as tar entries: whiteouts and opaque marks before and after the rest, hard links to files of the layer. */
function entriesOf(root: Tree, marksFirst: boolean): TarInput[] {
  const files: string[] = []
  const links: string[] = []
  const marks: TarInput[] = []
  const entries: TarInput[] = []
  const visit = (at: string, { opaque: isOpaque, names }: Tree): void => {
    if (isOpaque) marks.push(opaque(at))
    for (const [name, node] of Object.entries(names)) {
      const where = at === '' ? name : `${at}/${name}`
      if (node.kind === 'whiteout') marks.push(whiteout(where))
      else if (node.kind === 'hardlink') links.push(where)
      else if (node.kind === 'symlink') entries.push({ path: where, type: 'symlink', link: 'nowhere' })
      else if (node.kind === 'fifo') entries.push({ path: where, type: 'fifo' })
      else if (node.kind === 'file') {
        if (node.before !== null) entries.push({ path: where, content: 'o'.repeat(node.before) })
        entries.push({ path: where, content: 'n'.repeat(node.size) })
        files.push(where)
      } else {
        if (node.whiteout) marks.push(whiteout(where))
        entries.push({ path: where, type: 'directory' })
        visit(where, node.tree)
      }
    }
  }
  visit('', root)
  const hardLinks = links.flatMap((where, at): TarInput[] => {
    const target = files[at % Math.max(1, files.length)]
    return target === undefined ? [] : [{ path: where, type: 'hardlink', link: target }]
  })
  return marksFirst ? [...marks, ...entries, ...hardLinks] : [...entries, ...hardLinks, ...marks]
}

/** The layers of an image, bottom first: names that collide, whiteouts, opaque directories, hard links, in any order. */
export const randomLayers: fc.Arbitrary<TarInput[][]> = layersOf(tree(2), fc.boolean())

/**
 * Random layers that the engine takes as the image spec means them: it refuses a whiteout of something that its own layer
 * brings, and overlayfs passes over an opaque mark in the root directory.
 */
export const ordinaryLayers: fc.Arbitrary<TarInput[][]> = layersOf(
  tree(2).map(root => ({ ...withoutOwnWhiteouts(root), opaque: false })),
  fc.constant(true),
)

function layersOf(trees: fc.Arbitrary<Tree>, marksFirst: fc.Arbitrary<boolean>): fc.Arbitrary<TarInput[][]> {
  const layer = fc.tuple(trees, marksFirst).map(([root, first]) => entriesOf(root, first))
  return fc.array(layer, { minLength: 1, maxLength: 4 })
}

function withoutOwnWhiteouts({ opaque, names }: Tree): Tree {
  const cleaned = Object.entries(names).map(([name, node]): [string, Node] => {
    if (node.kind !== 'directory') return [name, node]
    return [name, { ...node, whiteout: false, tree: withoutOwnWhiteouts(node.tree) }]
  })
  return { opaque, names: Object.fromEntries(cleaned) }
}
