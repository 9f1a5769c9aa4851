import { type Bytes, NO_BYTES } from '../../model/bytes.ts'
import type { ImageFiles } from '../../model/image-files.ts'
import { onceADirectory } from '../../model/once-a-directory.ts'
import type { DirectoryRow } from '../../model/report-rows.ts'
import { parentOf } from './significant-directories.ts'

/** Deeper ones count to their ancestor at this depth: a path of thousands of levels must not cost thousands of sums. */
const DEEPEST = 16

type Sum = { -readonly [Key in keyof Bytes]: Bytes[Key] }

/** The visible bytes below every directory, those of its subdirectories included. '' is the root. */
export function sumDirectories(files: ImageFiles): readonly DirectoryRow[] {
  const sums = new Map<string, Sum>([['', { ...NO_BYTES }]])
  sumOwnFiles(files, sums)
  const byDepth: string[][] = []
  for (const path of sums.keys()) (byDepth[depthOf(path)] ??= []).push(path)
  for (let depth = DEEPEST; depth > 0; depth -= 1) {
    for (const path of byDepth[depth] ?? []) {
      const parent = parentOf(path)
      if (!sums.has(parent)) (byDepth[depth - 1] ??= []).push(parent)
      add(sumOf(sums, parent), sums.get(path) ?? NO_BYTES)
    }
  }
  return [...sums].map(([path, bytes]) => ({ path, ...bytes }))
}

function sumOwnFiles(files: ImageFiles, sums: Map<string, Sum>): void {
  const sumAround = onceADirectory(files, path => sumOf(sums, shallow(parentOf(path))))
  files.eachRun((start, end) => {
    let sum: Sum | null = null
    for (let file = start; file < end; file++) {
      if (files.isHidden(file)) continue
      sum ??= sumAround(file)
      sum.compressed += files.compressed(file)
      sum.unpacked += files.unpacked(file)
    }
  })
}

function sumOf(sums: Map<string, Sum>, path: string): Sum {
  const sum = sums.get(path) ?? { ...NO_BYTES }
  sums.set(path, sum)
  return sum
}

function add(sum: Sum, { compressed, unpacked }: Bytes): void {
  sum.compressed += compressed
  sum.unpacked += unpacked
}

function depthOf(path: string): number {
  let depth = path === '' ? 0 : 1
  for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1)) depth += 1
  return depth
}

function shallow(path: string): string {
  let end = -1
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    end = path.indexOf('/', end + 1)
    if (end === -1) return path
  }
  return path.slice(0, end)
}
