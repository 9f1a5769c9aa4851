import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { linkSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'

import fc from 'fast-check'

import { opaque, whiteout, writeTar } from '../../../test-kit/tar-writer.ts'
import type { TarInput } from '../../../test-kit/tar-writer.ts'
import { indexLayer } from '../index-layer.ts'
import { LayerStack } from '../layer-stack.ts'

const scratch = mkdtempSync(path.join(tmpdir(), 'slim-build-stack-'))
after(() => {
  rmSync(scratch, { recursive: true })
})
let folders = 0

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

async function ours(tars: readonly Buffer[]): Promise<{ shown: string[]; hidden: number }> {
  const stack = new LayerStack()
  for (const tar of tars) {
    const blob = gzipSync(tar)
    const digest = `sha256:${createHash('sha256').update(blob).digest('hex')}` as const
    const mediaType = 'application/vnd.oci.image.layer.v1.tar+gzip'
    const open = () => Promise.resolve(Readable.from([blob]))
    stack.add(await indexLayer(open, { mediaType, digest, size: blob.length }))
  }
  stack.settlePaths()
  const shown = [...stack.visible()].map(({ path, type, inode }) => {
    return `${path} ${type} ${inode === null ? 0 : (stack.files[inode.file]?.unpacked ?? '?')}`
  })
  const gone = stack.files.filter(({ hidden }) => hidden !== undefined)
  return { shown: shown.sort(), hidden: gone.reduce((sum, { unpacked }) => sum + unpacked, 0) }
}

/** GNU tar extracts each layer into a folder of its own, and simple-minded code lays one folder over the other. */
function reference(tars: readonly Buffer[]): { shown: string[]; seen: number } {
  const home = path.join(scratch, `${folders++}`)
  const root = path.join(home, 'root')
  mkdirSync(root, { recursive: true })
  tars.forEach((tar, index) => {
    const upper = path.join(home, `${index}`)
    mkdirSync(upper)
    execFileSync('tar', ['-x', '--no-same-owner', '-C', upper], { input: tar })
    overlay(upper, root)
  })
  const shown: string[] = []
  const inodes = new Map<number, number>()
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const found = lstatSync(path.join(root, name))
    const kind = found.isFile()
      ? 'file'
      : found.isDirectory()
        ? 'directory'
        : found.isSymbolicLink()
          ? 'symlink'
          : 'other'
    if (found.isFile()) inodes.set(found.ino, found.size)
    shown.push(`${name} ${kind} ${found.isFile() ? found.size : 0}`)
  }
  const seen = [...inodes.values()].reduce((sum, size) => sum + size, 0)
  rmSync(home, { recursive: true })
  return { shown: shown.sort(), seen }
}

function overlay(upper: string, root: string): void {
  const names = readdirSync(upper)
  const remove = (name: string): void => {
    rmSync(path.join(root, name), { recursive: true, force: true })
  }
  if (names.includes('.wh..wh..opq')) readdirSync(root).forEach(remove)
  for (const name of names) if (name.startsWith('.wh.')) remove(name.slice('.wh.'.length))
  for (const name of names.filter(name => !name.startsWith('.wh.'))) {
    const [from, to] = [path.join(upper, name), path.join(root, name)]
    const below = lstatSync(to, { throwIfNoEntry: false })
    const above = lstatSync(from)
    if (!above.isDirectory() || below?.isDirectory() === false) remove(name)
    if (above.isDirectory()) {
      mkdirSync(to, { recursive: true })
      overlay(from, to)
    } else linkSync(from, to)
  }
}

test('any layers make the file system, and hide the bytes, that GNU tar and a plain overlay make', async () => {
  const layer = fc.tuple(tree(2), fc.boolean()).map(([root, marksFirst]) => entriesOf(root, marksFirst))
  await fc.assert(
    fc.asyncProperty(fc.array(layer, { minLength: 1, maxLength: 4 }), async layers => {
      const tars = layers.map(entries => writeTar(entries))
      const expected = reference(tars)
      const found = await ours(tars)
      assert.deepEqual(found.shown, expected.shown)
      const shipped = layers.flat().reduce((sum, entry) => sum + contentLength(entry), 0)
      assert.equal(found.hidden, shipped - expected.seen)
    }),
    { numRuns: 100 },
  )
})

function contentLength(entry: TarInput): number {
  return 'content' in entry && typeof entry.content === 'string' ? entry.content.length : 0
}
