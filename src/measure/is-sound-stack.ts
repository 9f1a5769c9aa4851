import { byteAt, doubleAt, wordAt } from '../model/column.ts'
import { type FileColumns, type FileRest, NOBODY, REASONS } from '../model/image-files.ts'
import type { PackageMeasurement } from '../model/measurement.ts'
import type { PathColumns } from '../model/path-tree.ts'
import { areIntegers } from './are-integers.ts'
import { isCount } from './is-count.ts'
import { isPackageMeasurement } from './is-package-measurement.ts'
import { isSoundProgram } from './is-sound-program.ts'
import { isLayerName } from './layer-path.ts'

/** The numbers of the files of a stacked image. */
export type StackNumbers = Omit<FileColumns, 'length' | 'paths' | 'rest' | 'links'>

/** What of a stacked image is no column. */
export interface StackRest {
  readonly packages: readonly PackageMeasurement[]
  readonly program: number | null
  readonly danglingLinks: number
  readonly rest: readonly (readonly [file: number, rest: FileRest])[]
  readonly links: readonly (readonly [file: number, links: number])[]
  /** Characters of each text that names are parts of. */
  readonly lengths: readonly number[]
}

/** Whether paths that were read from a file end: each stands in one before it, or in itself as a root, and has a name that a path can have. */
export function areSoundPaths({ parents, textOf, starts, ends, texts }: PathColumns): boolean {
  for (let path = 0; path < parents.length; path++) {
    const [start, end] = [wordAt(starts, path), wordAt(ends, path)]
    if (wordAt(parents, path) > path || start > end) return false
    // A root has no name, nor has what a whiteout without a name was to hide.
    if (start === end) continue
    const text = texts[wordAt(textOf, path)]?.text ?? ''
    if (end > text.length || !isLayerName(text, start, end)) return false
  }
  return parents.length > 0
}

/** Whether numbers that were read from a file are of files that an image of so many paths and layers can have. */
export function areSoundFiles(numbers: StackNumbers, paths: number, layers: number): boolean {
  const { nodes, hiddenBy, hiddenWhy, compressed, unpacked } = numbers
  let last = 0
  for (let file = 0; file < nodes.length; file++) {
    const [layer, by] = [wordAt(numbers.layers, file), hiddenBy[file] ?? NOBODY]
    if (layer < last || layer >= layers || wordAt(nodes, file) >= paths) return false
    if (by !== NOBODY && (by < layer || by >= layers)) return false
    if (byteAt(hiddenWhy, file) >= REASONS.length) return false
    last = layer
  }
  return areIntegers(compressed, 0) && areIntegers(unpacked, 0)
}

/** Whether a value that was read from a file says of such files what can be said of them, and packages have just the bytes of their files. */
export function isSoundRest(value: unknown, numbers: StackNumbers): value is StackRest {
  if (typeof value !== 'object' || value === null) return false
  const { packages, program, danglingLinks, rest, links, lengths, ...others } = value as Record<
    string,
    unknown
  >
  const isFile = (file: unknown): file is number => isCount(file) && file < numbers.nodes.length
  return (
    Object.keys(others).length === 0 &&
    isCount(danglingLinks) &&
    (program === null || isFile(program)) &&
    isPairs(links, (file, names) => isFile(file) && isCount(names)) &&
    isPairs(rest, (file, said) => isFile(file) && isProgram(said, file, numbers)) &&
    isList(lengths, isCount) &&
    isPackages(packages) &&
    haveOwnBytes(packages, numbers)
  )
}

function isProgram(value: unknown, file: number, { compressed, unpacked }: StackNumbers): boolean {
  return isSoundProgram(value, doubleAt(unpacked, file), doubleAt(compressed, file))
}

function isList(value: unknown, isOne: (item: unknown) => boolean): value is readonly unknown[] {
  return Array.isArray(value) && value.every(isOne)
}

function isPairs(value: unknown, isOne: (first: unknown, second: unknown) => boolean): boolean {
  return isList(value, pair => Array.isArray(pair) && pair.length === 2 && isOne(pair[0], pair[1]))
}

function isPackages(value: unknown): value is readonly PackageMeasurement[] {
  return Array.isArray(value) && value.every(each => isPackageMeasurement(each, value.length))
}

function haveOwnBytes(packages: readonly PackageMeasurement[], numbers: StackNumbers): boolean {
  const { owners, compressed, unpacked } = numbers
  const sums = packages.map(() => ({ files: 0, compressed: 0, unpacked: 0 }))
  for (let file = 0; file < owners.length; file++) {
    const owner = owners[file] ?? NOBODY
    if (owner === NOBODY) continue
    const sum = sums[owner]
    if (sum === undefined) return false
    sum.files++
    sum.compressed += doubleAt(compressed, file)
    sum.unpacked += doubleAt(unpacked, file)
  }
  return packages.every((each, at) => {
    const sum = sums[at]
    return each.files === sum?.files && each.compressed === sum.compressed && each.unpacked === sum.unpacked
  })
}
