import type { FileRecord } from '../../model/measurement.ts'
import type { DirectoryRow } from '../../model/report-rows.ts'
import { parentOf } from './significant-directories.ts'

/** Deeper ones count to their ancestor at this depth: a path of thousands of levels must not cost thousands of sums. */
const DEEPEST = 16

/** The visible bytes below every directory, those of its subdirectories included. '' is the root. */
export function sumDirectories(files: readonly FileRecord[]): readonly DirectoryRow[] {
  const sums = new Map<string, { compressed: number; unpacked: number }>([
    ['', { compressed: 0, unpacked: 0 }],
  ])
  for (const file of files) {
    if (file.hidden === undefined) add(sums, shallow(parentOf(file.path)), file)
  }
  const deepestFirst = [...sums.keys()].map(path => ({ path, depth: depthOf(path) }))
  const byDepth: string[][] = []
  for (const { path, depth } of deepestFirst) (byDepth[depth] ??= []).push(path)
  for (let depth = DEEPEST; depth > 0; depth -= 1) {
    for (const path of byDepth[depth] ?? []) {
      const parent = parentOf(path)
      if (!sums.has(parent)) (byDepth[depth - 1] ??= []).push(parent)
      add(sums, parent, sums.get(path) ?? { compressed: 0, unpacked: 0 })
    }
  }
  return [...sums].map(([path, bytes]) => ({ path, ...bytes }))
}

function add(
  sums: Map<string, { compressed: number; unpacked: number }>,
  path: string,
  { compressed, unpacked }: { compressed: number; unpacked: number },
): void {
  const sum = sums.get(path)
  if (sum === undefined) {
    sums.set(path, { compressed, unpacked })
  } else {
    sum.compressed += compressed
    sum.unpacked += unpacked
  }
}

function depthOf(path: string): number {
  return path === '' ? 0 : path.split('/').length
}

function shallow(path: string): string {
  let end = -1
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    end = path.indexOf('/', end + 1)
    if (end === -1) return path
  }
  return path.slice(0, end)
}
