import { createHash } from 'node:crypto'
import type { LayerChangeKind } from '../model/comparison.ts'
import type { ImageFiles } from '../model/image-files.ts'
import type { FileRecord } from '../model/file-record.ts'
import type { LayerMeasurement, PlatformMeasurement } from '../model/measurement.ts'
import type { LinePair } from './align-lines.ts'
import { alignSequences } from './align-sequences.ts'
import type { BaseChange } from './base-change.ts'
import { filesByLayer } from './files-by-layer.ts'
import { textSimilarity } from './text-similarity.ts'

/** A layer on both sides, or on the one side that has it. Indexes into each side's layers. */
export interface LayerPair {
  readonly kind: LayerChangeKind
  readonly baseline: number | null
  readonly head: number | null
}

/**
 * Brings the layers of two images side by side, by what they hold and never by their position. In this order, each layer
 * once:
 *
 * 1. equal digests;
 * 2. equal files (paths and contents), or the same tar: the same layer, repacked;
 * 3. layers that the same Dockerfile line made, in order;
 * 4. what is left of the base images, when the base moved, and of layers without a known line: by their history texts.
 *
 * The head's layers come in order, then what left.
 */
export function alignLayers(
  baseline: PlatformMeasurement,
  head: PlatformMeasurement,
  lines: readonly LinePair[],
  base: BaseChange,
): LayerPair[] {
  const left = new Side(baseline)
  const right = new Side(head)
  const matching = new Matching()
  matching.addEqual(left, right, side => layer => digestKey(side, layer))
  matching.addEqual(left, right, side => layer => contentKey(side, layer))
  for (const line of lines) {
    if (line.baseline === null || line.head === null) continue
    const [was, is] = [line.baseline, line.head]
    matching.addInOrder(
      left.indexes(layer => layer.origin !== 'base' && layer.line === was),
      right.indexes(layer => layer.origin !== 'base' && layer.line === is),
    )
  }
  if (base !== 'changed') matching.addByHistory(left, right, layer => layer.origin === 'base')
  matching.addByHistory(left, right, layer => layer.origin !== 'base' && layer.line === null)
  return matching.pairs(left, right)
}

type FileText = Pick<FileRecord, 'path' | 'content' | 'unpacked'>

/** One image's layers, with the files of each at hand. */
class Side {
  readonly layers: readonly LayerMeasurement[]
  private readonly files: ImageFiles
  private readonly byLayer: readonly (readonly number[])[]
  private readonly keys = new Map<number, string>()

  constructor(image: PlatformMeasurement) {
    this.layers = image.layers
    this.files = image.files
    this.byLayer = filesByLayer(image)
  }

  indexes(wanted: (layer: LayerMeasurement) => boolean): number[] {
    return [...this.layers.keys()].filter(index => {
      const layer = this.layers[index]
      return layer !== undefined && wanted(layer)
    })
  }

  hasFiles(index: number): boolean {
    return this.byLayer[index]?.length !== 0
  }

  /** What tells the files of a layer from those of another: a hash, as names may be many megabytes together. */
  filesKey(index: number): string {
    const key = this.keys.get(index) ?? hashOf(this.filesOf(index).sort(byPath))
    this.keys.set(index, key)
    return key
  }

  private filesOf(index: number): FileText[] {
    const { files } = this
    return (this.byLayer[index] ?? []).map(file => ({
      path: files.path(file),
      content: files.content(file),
      unpacked: files.unpacked(file),
    }))
  }
}

class Matching {
  private readonly headOf = new Map<number, number>()
  private readonly baselineOf = new Map<number, number>()

  add(baseline: number, head: number): void {
    this.headOf.set(baseline, head)
    this.baselineOf.set(head, baseline)
  }

  /** Pairs free layers of equal keys, first with first. */
  addEqual(left: Side, right: Side, keyOf: (side: Side) => (layer: number) => string | null): void {
    const waiting = new Map<string, number[]>()
    const leftKey = keyOf(left)
    for (const index of left.layers.keys().filter(each => !this.headOf.has(each))) {
      const key = leftKey(index)
      if (key !== null) waiting.set(key, [...(waiting.get(key) ?? []), index])
    }
    if (waiting.size === 0) return
    const rightKey = keyOf(right)
    for (const index of right.layers.keys().filter(each => !this.baselineOf.has(each))) {
      const key = rightKey(index)
      const found = key === null ? undefined : waiting.get(key)?.shift()
      if (found !== undefined) this.add(found, index)
    }
  }

  addInOrder(baseline: readonly number[], head: readonly number[]): void {
    const free = head.filter(index => !this.baselineOf.has(index))
    const waiting = baseline.filter(index => !this.headOf.has(index))
    waiting.slice(0, free.length).forEach((index, at) => {
      const other = free[at]
      if (other !== undefined) this.add(index, other)
    })
  }

  addByHistory(left: Side, right: Side, wanted: (layer: LayerMeasurement) => boolean): void {
    const was = left.indexes(wanted).filter(index => !this.headOf.has(index))
    const is = right.indexes(wanted).filter(index => !this.baselineOf.has(index))
    const aligned = alignSequences(
      was.map(index => left.layers[index]?.createdBy ?? ''),
      is.map(index => right.layers[index]?.createdBy ?? ''),
      { key: text => text, similarity: textSimilarity },
    )
    for (const [a, b] of aligned) {
      const [baseline, head] = [was[a], is[b]]
      if (baseline !== undefined && head !== undefined) this.add(baseline, head)
    }
  }

  pairs(left: Side, right: Side): LayerPair[] {
    const present = [...right.layers.keys()].map((head): LayerPair => {
      const baseline = this.baselineOf.get(head) ?? null
      const kind = baseline === null ? 'added' : kindOf(left, baseline, right, head)
      return { kind, baseline, head }
    })
    const gone = [...left.layers.keys()].filter(index => !this.headOf.has(index))
    return [...present, ...gone.map((index): LayerPair => ({ kind: 'removed', baseline: index, head: null }))]
  }
}

function kindOf(left: Side, baseline: number, right: Side, head: number): LayerChangeKind {
  if (digestKey(left, baseline) === digestKey(right, head)) return 'same'
  return left.filesKey(baseline) === right.filesKey(head) ? 'repacked' : 'modified'
}

/** Sizes are in the key so that what was measured wrongly on one side can never pass for unchanged. */
function digestKey(side: Side, index: number): string | null {
  const layer = side.layers[index]
  if (layer === undefined) return null
  return [layer.digest, layer.compressed, layer.unpacked, layer.structure].join(' ')
}

/** What a layer holds. Layers without files say too little: of these only equal tars are equal. */
function contentKey(side: Side, index: number): string | null {
  return side.hasFiles(index) ? side.filesKey(index) : (side.layers[index]?.diffId ?? null)
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
  return compareTexts(a.path, b.path) || compareTexts(a.content, b.content) || a.unpacked - b.unpacked
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
