import type { FileRecord } from '../model/measurement.ts'

/**
 * A visible file on both sides, or on the one side that has it. `equal`: same path, same content. `moved`: same content at
 * another path, gone from the one where it was.
 */
export interface FileMatch {
  readonly kind: 'equal' | 'added' | 'removed' | 'modified' | 'moved'
  readonly baseline: FileRecord | null
  readonly head: FileRecord | null
}

/** Matches the visible files of two images: by path, then what is left by content. Each file is in exactly one match. */
export function matchFiles(baseline: readonly FileRecord[], head: readonly FileRecord[]): FileMatch[] {
  const left = visibleByPath(baseline)
  const matches: FileMatch[] = []
  const added: FileRecord[] = []
  for (const [key, file] of visibleByPath(head)) {
    const was = left.get(key)
    left.delete(key)
    if (was === undefined) added.push(file)
    else matches.push({ kind: sameContent(was, file) ? 'equal' : 'modified', baseline: was, head: file })
  }
  return [...matches, ...matchMoved([...left.values()], added)]
}

function sameContent(a: FileRecord, b: FileRecord): boolean {
  return a.content === b.content && a.unpacked === b.unpacked
}

/** A path shows once in a sound image; should one come twice, the copies stay apart so that sums hold. */
function visibleByPath(files: readonly FileRecord[]): Map<string, FileRecord> {
  const found = new Map<string, FileRecord>()
  const copies = new Map<string, number>()
  for (const file of files) {
    if (file.hidden !== undefined) continue
    if (!found.has(file.path)) {
      found.set(file.path, file)
      continue
    }
    const copy = (copies.get(file.path) ?? 0) + 1
    copies.set(file.path, copy)
    found.set(`${file.path}\0${copy}`, file)
  }
  return found
}

/** Files of equal content pair up by equal names first, then in the order of their paths. Empty files say nothing. */
function matchMoved(removed: readonly FileRecord[], added: readonly FileRecord[]): FileMatch[] {
  const byPath = (a: FileRecord, b: FileRecord): number => (a.path < b.path ? -1 : 1)
  const from = new Map<FileRecord, FileRecord>()
  const taken = new Set<FileRecord>()
  for (const keyOf of [contentAndName, contentOnly]) {
    const waiting = new Map<string, FileRecord[]>()
    for (const file of removed
      .filter(each => each.unpacked > 0 && !taken.has(each))
      .sort(byPath)
      .reverse()) {
      const known = waiting.get(keyOf(file))
      if (known === undefined) waiting.set(keyOf(file), [file])
      else known.push(file)
    }
    if (waiting.size === 0) break
    for (const file of added.filter(each => each.unpacked > 0 && !from.has(each)).sort(byPath)) {
      const was = waiting.get(keyOf(file))?.pop()
      if (was === undefined) continue
      from.set(file, was)
      taken.add(was)
    }
  }
  return [
    ...added.map((file): FileMatch => {
      const was = from.get(file) ?? null
      return { kind: was === null ? 'added' : 'moved', baseline: was, head: file }
    }),
    ...removed
      .filter(file => !taken.has(file))
      .map((file): FileMatch => ({ kind: 'removed', baseline: file, head: null })),
  ]
}

function contentOnly({ content, unpacked }: FileRecord): string {
  return `${content} ${unpacked}`
}

function contentAndName(file: FileRecord): string {
  return `${contentOnly(file)} ${file.path.slice(file.path.lastIndexOf('/') + 1)}`
}
