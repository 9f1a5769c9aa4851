import { type ImageFiles, NOBODY } from '../model/image-files.ts'
import type { FileRecord } from '../model/file-record.ts'
import type { Twins } from './unchanged-files.ts'

/** A file that is not the same on both sides, and its index among all of its side. */
export interface MatchedFile extends FileRecord {
  readonly index: number
}

/**
 * A visible file that is not the same on both sides, as each of them has it. `moved`: same content at another path, gone from the one where
 * it was.
 */
export interface FileMatch {
  readonly kind: 'added' | 'removed' | 'modified' | 'moved'
  readonly baseline: MatchedFile | null
  readonly head: MatchedFile | null
}

/**
 * Matches the visible files of two images: by path, then what is left by content. Those of the same path and content are left out, and each
 * other file is in exactly one match.
 */
export function matchFiles(baseline: ImageFiles, head: ImageFiles, twins: Twins): FileMatch[] {
  const left = visibleByPath(baseline, twins.baseline, head)
  const matches: FileMatch[] = []
  const added: MatchedFile[] = []
  for (const [key, file] of visibleByPath(head, twins.head, baseline)) {
    const was = left.get(key)
    left.delete(key)
    if (was === undefined) added.push(matched(head, file))
    else if (!baseline.isSameContent(was, head, file))
      matches.push({ kind: 'modified', baseline: matched(baseline, was), head: matched(head, file) })
  }
  const removed = [...left.values()].map(file => matched(baseline, file))
  return [...matches, ...matchMoved(removed, added)]
}

function matched(files: ImageFiles, index: number): MatchedFile {
  return { ...files.record(index), index }
}

/**
 * Those that do not show unchanged on the other side, too. A path shows once in a sound image; should one come twice, the copies stay apart so
 * that sums hold.
 */
function visibleByPath(files: ImageFiles, twins: Int32Array, others: ImageFiles): Map<string, number> {
  const found = new Map<string, number>()
  const copies = new Map<string, number>()
  for (let file = 0; file < files.length; file++) {
    const twin = twins[file] ?? NOBODY
    if (files.isHidden(file) || (twin !== NOBODY && !others.isHidden(twin))) continue
    const path = files.path(file)
    if (!found.has(path)) {
      found.set(path, file)
      continue
    }
    const copy = (copies.get(path) ?? 0) + 1
    copies.set(path, copy)
    found.set(`${path}\0${copy}`, file)
  }
  return found
}

/** Files of equal content pair up by equal names first, then in the order of their paths. Empty files say nothing. */
function matchMoved(removed: readonly MatchedFile[], added: readonly MatchedFile[]): FileMatch[] {
  const byPath = (a: FileRecord, b: FileRecord): number => (a.path < b.path ? -1 : 1)
  const from = new Map<MatchedFile, MatchedFile>()
  const taken = new Set<MatchedFile>()
  for (const keyOf of [contentAndName, contentOnly]) {
    const waiting = new Map<string, MatchedFile[]>()
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
