import { byteAt, doubleAt, wordAt } from '../model/column.ts'
import { type FileColumns, type FileRest, NOBODY, REASONS } from '../model/image-files.ts'
import type { PackageMeasurement } from '../model/measurement.ts'
import type { PathColumns } from '../model/path-tree.ts'
import { areIntegers } from './are-integers.ts'
import { isCount } from './is-count.ts'
import { isPackageMeasurement } from './is-package-measurement.ts'
import { isSoundProgram } from './is-sound-program.ts'
import { layerNamesIn } from './layer-path.ts'

/** The numbers of the files of a stacked image. */
export type StackNumbers = Omit<FileColumns, 'length' | 'paths' | 'rest' | 'links'>

/** What of a stacked image is no column. */
export interface StackRest {
  readonly packages: readonly PackageMeasurement[]
  readonly program: number | null
  readonly danglingLinks: number
  readonly rest: readonly (readonly [file: number, rest: FileRest])[]
  readonly links: readonly (readonly [file: number, links: number])[]
}

/** Whether paths that were read from a file end: each stands in one before it, or in itself as a root, and has a name that a path can have. */
export function areSoundPaths({ parents, nameEnds, names }: PathColumns): boolean {
  const isName = layerNamesIn(names)
  let start = 0
  for (let path = 0; path < parents.length; path++) {
    const [parent, end] = [wordAt(parents, path), wordAt(nameEnds, path)]
    if (parent > path || end < start || end > names.length) return false
    // A root has none, nor has what a whiteout without a name was to hide.
    if (end > start && !isName(start, end)) return false
    start = end
  }
  return parents.length > 0 && start === names.length
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
  const { packages, program, danglingLinks, rest, links, ...others } = value as Record<string, unknown>
  const isFile = (file: unknown): file is number => isCount(file) && file < numbers.nodes.length
  const bytes = (file: number) =>
    [doubleAt(numbers.unpacked, file), doubleAt(numbers.compressed, file)] as const
  return (
    Object.keys(others).length === 0 &&
    isCount(danglingLinks) &&
    (program === null || isFile(program)) &&
    isPairs(rest) &&
    rest.every(([file, said]) => isFile(file) && isSoundProgram(said, ...bytes(file))) &&
    isPairs(links) &&
    links.every(([file, names]) => isFile(file) && isCount(names)) &&
    isPackages(packages) &&
    haveOwnBytes(packages, numbers)
  )
}

function isPairs(value: unknown): value is readonly (readonly [unknown, unknown])[] {
  return Array.isArray(value) && value.every(each => Array.isArray(each) && each.length === 2)
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
