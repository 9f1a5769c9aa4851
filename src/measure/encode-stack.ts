import { HASH_WORDS, ImageFiles } from '../model/image-files.ts'
import { type NameText, PathTree } from '../model/path-tree.ts'
import { ColumnReader, type JoinedColumns, joinColumns } from './column-bytes.ts'
import { areSoundFiles, areSoundPaths, isSoundRest, type StackRest } from './is-sound-stack.ts'
import type { StackedImage } from './stacked-image.ts'

/** How many there are of what is in columns. */
export interface StackCounts {
  readonly files: number
  /** Of files, of what is no file, and of what is gone. */
  readonly paths: number
}

/** All columns of files, in bytes a file, and those of paths. */
const WIDTH = 2 * 8 + 4 * HASH_WORDS + 4 * 4 + 1
const PATH_WIDTH = 4 * 4

/** The columns of a stacked image one after the other, and what is no column. */
export function encodeStack({ files, packages, program, danglingLinks }: StackedImage): {
  readonly body: JoinedColumns
  readonly counts: StackCounts
} {
  const { paths, rest, links, ...numbers } = files.all()
  const { compressed, unpacked, hashes, nodes, layers, owners, hiddenBy, hiddenWhy } = numbers
  const { parents, textOf, starts, ends, texts } = paths.columns()
  const columns = [
    compressed,
    unpacked,
    hashes,
    nodes,
    layers,
    owners,
    hiddenBy,
    parents,
    textOf,
    starts,
    ends,
    hiddenWhy,
  ]
  const lengths = texts.map(({ text }) => text.length)
  const other: StackRest = { packages, program, danglingLinks, rest: [...rest], links: [...links], lengths }
  return {
    body: joinColumns({ columns, names: texts.map(({ text }) => text), other }),
    counts: { files: files.length, paths: parents.length },
  }
}

/**
 * What {@link encodeStack} made bytes of; null for bytes that it makes of nothing: they may come from anyone.
 *
 * @param body is kept: columns are parts of it.
 * @param layers how many the image has.
 */
export function decodeStack(
  body: Buffer,
  { files: length, paths: count }: StackCounts,
  layers: number,
): StackedImage | null {
  const reader = ColumnReader.open(body, WIDTH * length + PATH_WIDTH * count)
  if (reader === null) return null
  const wide = {
    compressed: reader.doubles(length),
    unpacked: reader.doubles(length),
    hashes: reader.words(HASH_WORDS * length),
    nodes: reader.words(length),
    layers: reader.words(length),
    owners: reader.signedWords(length),
    hiddenBy: reader.signedWords(length),
  }
  const places = {
    parents: reader.words(count),
    textOf: reader.words(count),
    starts: reader.words(count),
    ends: reader.words(count),
  }
  const numbers = { ...wide, hiddenWhy: reader.bytes(length) }
  const other = reader.other(false)
  if (!areSoundFiles(numbers, count, layers) || !isSoundRest(other, numbers)) return null
  const { rest, links, lengths, ...stacked } = other
  const paths = { ...places, texts: partsOf(reader.names, lengths) }
  if (!areSoundPaths(paths)) return null
  const columns = {
    length,
    ...numbers,
    paths: PathTree.of(paths),
    rest: new Map(rest),
    links: new Map(links),
  }
  return { ...stacked, files: new ImageFiles(columns) }
}

function partsOf(names: string, lengths: readonly number[]): NameText[] {
  let end = 0
  return lengths.map(length => ({ text: names.slice(end, (end += length)) }))
}
