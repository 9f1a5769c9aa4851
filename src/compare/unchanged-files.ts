import { type ImageFiles, NOBODY } from '../model/image-files.ts'
import { filesByLayer } from './files-by-layer.ts'
import type { ComparedPair } from './compared-pair.ts'

/** By the index of a file on each side, that of its counterpart on the other side; {@link NOBODY}: it has none. */
export interface Twins {
  readonly baseline: Int32Array
  readonly head: Int32Array
}

/** Each file of a layer that holds the same on both sides, with its counterpart on the other side, which has its path and its content. */
export function pairUnchangedFiles({ baseline, head, layers }: ComparedPair): Twins {
  const [left, right] = [filesByLayer(baseline), filesByLayer(head)]
  const twins = { baseline: noneOf(baseline.files), head: noneOf(head.files) }
  for (const pair of layers) {
    if (pair.kind !== 'same' && pair.kind !== 'repacked') continue
    const was = left[pair.baseline ?? -1] ?? []
    const is = right[pair.head ?? -1] ?? []
    pairFiles({ files: baseline.files, own: was }, { files: head.files, own: is }, (one, other) => {
      twins.baseline[one] = other
      twins.head[other] = one
    })
  }
  return twins
}

function noneOf({ length }: ImageFiles): Int32Array {
  return new Int32Array(length).fill(NOBODY)
}

/** Some files of an image, by their indexes. */
interface Some {
  readonly files: ImageFiles
  readonly own: readonly number[]
}

/** Most often both sides list the same files in the same order; then no keys need to be made. */
function pairFiles(was: Some, is: Some, pair: (one: number, other: number) => void): void {
  const isAt = is.files.pathComparer(was.files)
  const isSame = (other: number, one: number | undefined): boolean =>
    one !== undefined && is.files.isSameContent(other, was.files, one) && isAt(other, one)
  const inOrder = is.own.every((other, at) => isSame(other, was.own[at]))
  const waiting = inOrder ? null : Map.groupBy(was.own, one => keyOf(was.files, one))
  is.own.forEach((other, at) => {
    const one = waiting === null ? was.own[at] : waiting.get(keyOf(is.files, other))?.shift()
    if (one !== undefined) pair(one, other)
  })
}

function keyOf(files: ImageFiles, file: number): string {
  return `${files.content(file)} ${files.unpacked(file)} ${files.path(file)}`
}
