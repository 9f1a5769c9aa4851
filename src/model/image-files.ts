import type { Bytes } from './bytes.ts'
import { byteAt, doubleAt, isSamePart, wordAt } from './column.ts'
import type { FileRecord, Hidden } from './file-record.ts'
import type { PathTree } from './path-tree.ts'

/** Bytes of a content hash, and words. */
export const HASH_LENGTH = 16
export const HASH_WORDS = 4

/** What a file may be hidden by; each one's number is its place here. */
export const REASONS: readonly Hidden['why'][] = ['overwritten', 'metadata', 'deleted', 'opaque']

/** What few files have: programs. */
export type FileRest = Pick<FileRecord, 'strippable' | 'isStatic' | 'needs'>

/** In place of a package or a layer that there is not. */
export const NOBODY = -1

/** The values of all files, a column each. */
export interface FileColumns {
  /** How many there are; a column may have room for more. */
  length: number
  /** Its path in {@link paths}. */
  nodes: Uint32Array
  layers: Uint32Array
  compressed: Float64Array
  unpacked: Float64Array
  /** {@link HASH_WORDS} a file. */
  hashes: Uint32Array
  /** {@link NOBODY}: none. */
  owners: Int32Array
  /** {@link NOBODY}: it shows. */
  hiddenBy: Int32Array
  /** In {@link REASONS}. */
  hiddenWhy: Uint8Array
  readonly paths: PathTree
  readonly rest: Map<number, FileRest>
  readonly links: Map<number, number>
}

/**
 * The files of an image, in columns. Of half a million, records would take 100 MB, and as long to make as all else together: what asks for one
 * value of all files asks for it by their indexes, and a {@link FileRecord} is made of those alone that are shown or kept.
 */
export class ImageFiles implements Iterable<FileRecord> {
  protected readonly columns: FileColumns
  /** Once anybody has asked for them. */
  protected knownHidden: readonly number[] | null = null
  protected knownRuns: readonly number[] | null = null

  constructor(columns: FileColumns) {
    this.columns = columns
  }

  get length(): number {
    return this.columns.length
  }

  /** The file of that index with all that is known of it; undefined where there is none. */
  get(file: number): FileRecord | undefined {
    return file >= 0 && file < this.length ? this.record(file) : undefined
  }

  /** As {@link get}, of an index that is one. */
  record(file: number): FileRecord {
    const [links, hidden] = [this.links(file), this.hidden(file)]
    return {
      path: this.path(file),
      layer: this.layer(file),
      compressed: this.compressed(file),
      unpacked: this.unpacked(file),
      content: this.content(file),
      owner: this.owner(file),
      ...this.columns.rest.get(file),
      ...(links === undefined ? {} : { links }),
      ...(hidden === undefined ? {} : { hidden }),
    }
  }

  *[Symbol.iterator](): Generator<FileRecord, void, undefined> {
    for (let file = 0; file < this.length; file++) yield this.record(file)
  }

  /** All that is known of them, without the room for more. */
  all(): FileColumns {
    const { length, columns } = this
    return {
      ...columns,
      nodes: columns.nodes.subarray(0, length),
      layers: columns.layers.subarray(0, length),
      compressed: columns.compressed.subarray(0, length),
      unpacked: columns.unpacked.subarray(0, length),
      hashes: columns.hashes.subarray(0, HASH_WORDS * length),
      owners: columns.owners.subarray(0, length),
      hiddenBy: columns.hiddenBy.subarray(0, length),
      hiddenWhy: columns.hiddenWhy.subarray(0, length),
    }
  }

  /** As it is stored. */
  toJSON(): FileRecord[] {
    return [...this]
  }

  /** The whole path: a text that is made. */
  path(file: number): string {
    return this.columns.paths.text(this.node(file))
  }

  /** The last part of the path. */
  name(file: number): string {
    return this.columns.paths.name(this.node(file))
  }

  /** The indexes of those whose paths end like one of these. */
  withEnding(endings: readonly string[]): number[] {
    const { paths } = this.columns
    return this.filter(file => paths.endsWithAny(this.node(file), endings))
  }

  /** The indexes of those that {@link rest} says something of. */
  programs(): number[] {
    return [...this.columns.rest.keys()]
  }

  /** Whether the last part of the path ends like that. */
  endsWith(file: number, ending: string): boolean {
    return this.columns.paths.endsWith(this.node(file), ending)
  }

  /** A number that all files of one directory share, most often. Files of one directory may have different ones, if another layer brought them. */
  directory(file: number): number {
    return this.columns.paths.parent(this.node(file))
  }

  /** The path of what {@link directory} gives. */
  directoryPath(directory: number): string {
    return this.columns.paths.text(directory)
  }

  layer(file: number): number {
    return this.columns.layers[file] ?? NOBODY
  }

  compressed(file: number): number {
    return doubleAt(this.columns.compressed, file)
  }

  unpacked(file: number): number {
    return doubleAt(this.columns.unpacked, file)
  }

  bytes(file: number): Bytes {
    return { compressed: this.compressed(file), unpacked: this.unpacked(file) }
  }

  owner(file: number): number | null {
    const owner = this.columns.owners[file] ?? NOBODY
    return owner === NOBODY ? null : owner
  }

  isHidden(file: number): boolean {
    return this.hiddenBy(file) !== NOBODY
  }

  /** The layer that hides it, or {@link NOBODY}. */
  hiddenBy(file: number): number {
    return this.columns.hiddenBy[file] ?? NOBODY
  }

  hidden(file: number): Hidden | undefined {
    const by = this.hiddenBy(file)
    const why = REASONS[byteAt(this.columns.hiddenWhy, file)]
    return by === NOBODY || why === undefined ? undefined : { by, why }
  }

  /** The indexes of those that show, without a list of them. */
  get shown(): { readonly length: number; forEach(use: (file: number) => void): void } {
    return {
      length: this.length - this.hiddenFiles().length,
      forEach: use => {
        for (let file = 0; file < this.length; file++) if (!this.isHidden(file)) use(file)
      },
    }
  }

  /** The indexes of those that do not show, which are few. */
  hiddenFiles(): readonly number[] {
    this.knownHidden ??= this.filter(file => this.isHidden(file))
    return this.knownHidden
  }

  links(file: number): number | undefined {
    return this.columns.links.get(file)
  }

  /** What there is to say of a program; empty for what is none. */
  rest(file: number): FileRest {
    return this.columns.rest.get(file) ?? NO_REST
  }

  content(file: number): string {
    const { buffer, byteOffset } = this.columns.hashes
    return Buffer.from(buffer, byteOffset + file * HASH_LENGTH, HASH_LENGTH).toString('base64url')
  }

  /** A word of the content's hash, of {@link HASH_WORDS}. */
  contentWord(file: number, word: number): number {
    return wordAt(this.columns.hashes, HASH_WORDS * file + word)
  }

  /** Whether two files are the same but for their path, by hash and size. */
  isSameContent(file: number, others: ImageFiles, other: number): boolean {
    if (this.unpacked(file) !== others.unpacked(other)) return false
    for (let word = 0; word < HASH_WORDS; word++) {
      if (this.contentWord(file, word) !== others.contentWord(other, word)) return false
    }
    return true
  }

  /**
   * Says whether so many files from one on have the paths and contents of as many of the others, in the same order. Where the same layers made
   * both, no file is looked at.
   */
  runComparer(others: ImageFiles): (start: number, other: number, count: number) => boolean {
    const [own, theirs] = [this.columns, others.columns]
    const isAt = this.pathComparer(others)
    const common = own.paths.commonStart(theirs.paths)
    return (start, other, count) => {
      if (!isSamePart(own.hashes, HASH_WORDS * start, theirs.hashes, HASH_WORDS * other, HASH_WORDS * count))
        return false
      if (!isSamePart(own.unpacked, start, theirs.unpacked, other, count)) return false
      const nodes = own.nodes.subarray(start, start + count)
      if (isSamePart(nodes, 0, theirs.nodes, other, count) && nodes.every(node => node < common)) return true
      return nodes.every((_, at) => isAt(start + at, other + at))
    }
  }

  /** Says whether a file has the path of one of the others. Most often it stands beside the one before, as the other one does. */
  pathComparer(others: ImageFiles): (file: number, other: number) => boolean {
    let last = { directory: NOBODY, other: NOBODY, isSame: false }
    const [own, theirs] = [this.columns.paths, others.columns.paths]
    return (file, each) => {
      const directory = this.directory(file)
      const other = others.directory(each)
      if (directory !== last.directory || other !== last.other) {
        last = { directory, other, isSame: own.text(directory) === theirs.text(other) }
      }
      return last.isSame && own.isNamedLike(this.node(file), theirs, others.node(each))
    }
  }

  /** The indexes of those that are wanted. */
  filter(isWanted: (file: number) => boolean): number[] {
    const found: number[] = []
    for (let file = 0; file < this.length; file++) if (isWanted(file)) found.push(file)
    return found
  }

  /**
   * As {@link filter}, for what hangs on nothing but the directory: is asked of the first of files that stand one behind the other in one.
   * Most directories are one such run, so that rules look at forty times fewer of them.
   */
  filterDirectories(isWanted: (file: number) => boolean): number[] {
    const found: number[] = []
    this.eachRun((start, end) => {
      if (isWanted(start)) for (let file = start; file < end; file++) found.push(file)
    })
    return found
  }

  /** Calls for each run of files of one directory, the end left out. */
  eachRun(use: (start: number, end: number) => void): void {
    this.knownRuns ??= this.findRuns()
    const runs = this.knownRuns
    runs.forEach((start, at) => {
      use(start, runs[at + 1] ?? this.length)
    })
  }

  some(isWanted: (file: number) => boolean): boolean {
    return this.find(isWanted) !== null
  }

  /** The first that is wanted. */
  find(isWanted: (file: number) => boolean): number | null {
    for (let file = 0; file < this.length; file++) if (isWanted(file)) return file
    return null
  }

  /** Of those indexes. */
  sum(files: Iterable<number>): Bytes {
    let [compressed, unpacked] = [0, 0]
    for (const file of files) {
      compressed += this.compressed(file)
      unpacked += this.unpacked(file)
    }
    return { compressed, unpacked }
  }

  /** Of all files by the numbers that they are given, one each, below a limit. */
  sumsBy(numbers: Uint8Array, limit: number): Bytes[] {
    const { compressed, unpacked, length } = this.columns
    const [packed, plain] = [new Float64Array(limit), new Float64Array(limit)]
    for (let file = 0; file < length; file++) {
      const number = byteAt(numbers, file)
      packed[number] = doubleAt(packed, number) + doubleAt(compressed, file)
      plain[number] = doubleAt(plain, number) + doubleAt(unpacked, file)
    }
    return Array.from(packed, (sum, number) => ({ compressed: sum, unpacked: doubleAt(plain, number) }))
  }

  private findRuns(): number[] {
    const starts: number[] = []
    let last = NOBODY
    for (let file = 0; file < this.length; file++) {
      const directory = this.directory(file)
      if (directory !== last) starts.push(file)
      last = directory
    }
    return starts
  }

  private node(file: number): number {
    return wordAt(this.columns.nodes, file)
  }
}

const NO_REST: FileRest = {}
