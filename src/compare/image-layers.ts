import { createHash } from 'node:crypto'
import type { FileRecord } from '../model/file-record.ts'
import type { ImageFiles } from '../model/image-files.ts'
import type { LayerMeasurement, PlatformMeasurement } from '../model/measurement.ts'
import { byName } from './by-size.ts'

type FileText = Pick<FileRecord, 'path' | 'content' | 'unpacked'>

/** Files that stand one behind the other, by the index of the first one and that behind the last one. */
export interface Run {
  readonly start: number
  readonly end: number
}

/** One image's layers, with the files of each at hand. */
export class ImageLayers {
  readonly all: readonly LayerMeasurement[]
  readonly files: ImageFiles
  private readonly runs: readonly (readonly Run[])[]
  private readonly sums = new Map<number, string>()
  private readonly keys = new Map<number, string>()

  constructor({ files, layers }: PlatformMeasurement) {
    this.all = layers
    this.files = files
    this.runs = runsByLayer(files, layers.length)
  }

  indexes(wanted: (layer: LayerMeasurement) => boolean): number[] {
    return [...this.all.keys()].filter(index => {
      const layer = this.all[index]
      return layer !== undefined && wanted(layer)
    })
  }

  /** The files of a layer in their order: most often one run. */
  runsOf(index: number): readonly Run[] {
    return this.runs[index] ?? []
  }

  /** The indexes of the files of a layer, in their order. */
  filesOf(index: number): number[] {
    const own: number[] = []
    for (const { start, end } of this.runsOf(index)) for (let file = start; file < end; file++) own.push(file)
    return own
  }

  /** Sizes are in the key so that what was measured wrongly on one side can never pass for unchanged. */
  digestKey(index: number): string | null {
    const layer = this.all[index]
    if (layer === undefined) return null
    return [layer.digest, layer.compressed, layer.unpacked, layer.structure].join(' ')
  }

  /** What a layer holds. Layers without files say too little: of these only equal tars are equal. */
  contentKey(index: number): string | null {
    return this.hasFiles(index) ? this.filesKey(index) : (this.all[index]?.diffId ?? null)
  }

  /** The same for layers of the same {@link contentKey}. By it, nearly all others are told apart at a hundredth of the cost. */
  contentSum(index: number): string | null {
    return this.hasFiles(index) ? this.filesSum(index) : (this.all[index]?.diffId ?? null)
  }

  /** Whether the files of a layer are those of a layer of another image, by path and content. */
  hasSameFiles(index: number, others: ImageLayers, other: number): boolean {
    return this.filesSum(index) === others.filesSum(other) && this.filesKey(index) === others.filesKey(other)
  }

  private hasFiles(index: number): boolean {
    return this.runsOf(index).length !== 0
  }

  private filesSum(index: number): string {
    const sum = this.sums.get(index) ?? sumOf(this.files, this.runsOf(index))
    this.sums.set(index, sum)
    return sum
  }

  /** What tells the files of a layer from those of another: a hash, as names may be many megabytes together. */
  private filesKey(index: number): string {
    const key = this.keys.get(index) ?? hashOf(this.textsOf(index).sort(byPath))
    this.keys.set(index, key)
    return key
  }

  private textsOf(index: number): FileText[] {
    const { files } = this
    return this.filesOf(index).map(file => ({
      path: files.path(file),
      content: files.content(file),
      unpacked: files.unpacked(file),
    }))
  }
}

/** By the index of a layer the runs of its files. */
function runsByLayer(files: ImageFiles, layers: number): readonly (readonly Run[])[] {
  const runs = Array.from({ length: layers }, (): Run[] => [])
  const { length } = files
  let start = 0
  for (let end = 1; end <= length; end++) {
    if (end < length && files.layer(end) === files.layer(start)) continue
    runs[files.layer(start)]?.push({ start, end })
    start = end
  }
  return runs
}

/** How many files there are, and sums of their sizes and contents, in whatever order they come. */
function sumOf(files: ImageFiles, runs: readonly Run[]): string {
  let [count, unpacked, one, other] = [0, 0, 0, 0]
  for (const { start, end } of runs) {
    count += end - start
    for (let file = start; file < end; file++) {
      // Of 32 bits, which are exact in any order.
      unpacked = (unpacked + (files.unpacked(file) | 0)) | 0
      one = (one + files.contentWord(file, 0)) | 0
      other ^= files.contentWord(file, 1)
    }
  }
  return [count, unpacked, one, other].join(' ')
}

/** Characters that are hashed at once: of a million files, each by itself takes longer. */
const AT_ONCE = 65_536

function hashOf(files: readonly FileText[]): string {
  const hash = createHash('sha256')
  let text = ''
  for (const { content, unpacked, path } of files) {
    text += `${content} ${unpacked} ${path}\0`
    if (text.length < AT_ONCE) continue
    hash.update(text, 'utf16le')
    text = ''
  }
  return hash.update(text, 'utf16le').digest('base64')
}

function byPath(a: FileText, b: FileText): number {
  return byName(a.path, b.path) || byName(a.content, b.content) || a.unpacked - b.unpacked
}
