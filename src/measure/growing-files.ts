import { enlarged } from '../model/column.ts'
import { type FileRest, HASH_WORDS, ImageFiles, NOBODY, REASONS } from '../model/image-files.ts'
import type { Hidden } from '../model/file-record.ts'
import type { PathTree } from '../model/path-tree.ts'

/** What nobody has written to takes no memory. */
const GROWTH = 2

/** What is known of a file when it is found: where it is as a path of the tree, and what is in it. */
export interface NewFile {
  readonly node: number
  readonly layer: number
  readonly compressed: number
  readonly unpacked: number
  readonly rest: FileRest | undefined
}

/** Files of an image in the making: what becomes of each is settled as layers are added. */
export class GrowingFiles extends ImageFiles {
  /** @param paths those of the files, and others. */
  constructor(paths: PathTree) {
    super({
      length: 0,
      nodes: new Uint32Array(),
      layers: new Uint32Array(),
      compressed: new Float64Array(),
      unpacked: new Float64Array(),
      hashes: new Uint32Array(),
      owners: new Int32Array(),
      hiddenBy: new Int32Array(),
      hiddenWhy: new Uint8Array(),
      paths,
      rest: new Map(),
      links: new Map(),
    })
  }

  /**
   * A file that shows, and that no package owns.
   *
   * @param hashes of which the one of its content begins at the word `start`.
   */
  add({ node, layer, compressed, unpacked, rest }: NewFile, hashes: Uint32Array, start: number): number {
    const { columns } = this
    if (columns.length === columns.nodes.length) this.reserve(1)
    const file = columns.length++
    this.knownRuns = null
    columns.nodes[file] = node
    columns.layers[file] = layer
    columns.compressed[file] = compressed
    columns.unpacked[file] = unpacked
    columns.owners[file] = NOBODY
    columns.hiddenBy[file] = NOBODY
    const place = file * HASH_WORDS
    // One by one they take a fourth of the time of a part of the array and a copy of it.
    for (let at = 0; at < HASH_WORDS; at++) columns.hashes[place + at] = hashes[start + at] ?? 0
    if (rest !== undefined) columns.rest.set(file, rest)
    return file
  }

  own(file: number, owner: number): void {
    this.columns.owners[file] = owner
  }

  hide(file: number, { by, why }: Hidden): void {
    this.knownHidden = null
    this.columns.hiddenBy[file] = by
    this.columns.hiddenWhy[file] = REASONS.indexOf(why)
  }

  /** Lets it go by another one of its names. */
  rename(file: number, node: number): void {
    this.columns.nodes[file] = node
    this.knownRuns = null
  }

  /** @param links how many other names it has. */
  link(file: number, links: number): void {
    this.columns.links.set(file, links)
  }

  /** Makes room for some more. */
  reserve(more: number): void {
    const { columns } = this
    if (columns.length + more <= columns.nodes.length) return
    const room = Math.max(columns.length + more, GROWTH * columns.length)
    columns.nodes = enlarged(columns.nodes, Uint32Array, room)
    columns.layers = enlarged(columns.layers, Uint32Array, room)
    columns.compressed = enlarged(columns.compressed, Float64Array, room)
    columns.unpacked = enlarged(columns.unpacked, Float64Array, room)
    columns.owners = enlarged(columns.owners, Int32Array, room)
    columns.hiddenBy = enlarged(columns.hiddenBy, Int32Array, room)
    columns.hiddenWhy = enlarged(columns.hiddenWhy, Uint8Array, room)
    columns.hashes = enlarged(columns.hashes, Uint32Array, HASH_WORDS * room)
  }
}
