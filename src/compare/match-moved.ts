import { type Bytes, NO_BYTES, subtractBytes } from '../model/bytes.ts'
import type { FileChange } from '../model/comparison.ts'
import type { ImageFiles } from '../model/image-files.ts'
import type { FileMatch } from './file-match.ts'

/** Some files of an image, by their indexes. */
interface Some {
  readonly files: ImageFiles
  readonly own: readonly number[]
}

interface MovableFile {
  readonly index: number
  readonly path: string
  readonly content: string
  readonly contentAndName: string
}

/** Matches of files that only one side has where they are: a file whose content went from one path to another is one, moved. */
export function matchMoved(removed: Some, added: Some): FileMatch[] {
  const from = findMoves(removed, added)
  const taken = new Set(from.values())
  return [
    ...added.own.map(file => {
      const was = from.get(file)
      return was === undefined
        ? addedFile(added.files, file)
        : movedFile(removed.files, was, added.files, file)
    }),
    ...removed.own.filter(file => !taken.has(file)).map(file => removedFile(removed.files, file)),
  ]
}

/**
 * By each added file the removed one that it was. Files of equal content pair up by equal names first, then in the order of their paths. Empty
 * files say nothing.
 */
function findMoves(removed: Some, added: Some): ReadonlyMap<number, number> {
  const left = movable(removed, added).reverse()
  const right = movable(added, removed)
  const from = new Map<number, number>()
  const taken = new Set<MovableFile>()
  for (const key of ['contentAndName', 'content'] as const) {
    const waiting = Map.groupBy(
      left.filter(file => !taken.has(file)),
      file => file[key],
    )
    for (const file of right.filter(({ index }) => !from.has(index))) {
      const was = waiting.get(file[key])?.pop()
      if (was === undefined) continue
      from.set(file.index, was.index)
      taken.add(was)
    }
  }
  return from
}

/** Those whose content the other side may have, too, by their paths: these are few, so that few are looked at. */
function movable({ files, own }: Some, others: Some): MovableFile[] {
  const there = new Set(others.own.map(file => others.files.contentWord(file, 0)))
  return own
    .filter(file => files.unpacked(file) > 0 && there.has(files.contentWord(file, 0)))
    .map(file => {
      const content = `${files.content(file)} ${files.unpacked(file)}`
      return {
        index: file,
        path: files.path(file),
        content,
        contentAndName: `${content} ${files.name(file)}`,
      }
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

function addedFile(files: ImageFiles, file: number): FileMatch {
  return matchOf(null, file, { kind: 'added', path: files.path(file), delta: files.bytes(file) })
}

function removedFile(files: ImageFiles, file: number): FileMatch {
  const delta = subtractBytes(NO_BYTES, files.bytes(file))
  return matchOf(file, null, { kind: 'removed', path: files.path(file), delta })
}

function movedFile(before: ImageFiles, was: number, after: ImageFiles, is: number): FileMatch {
  const delta: Bytes = subtractBytes(after.bytes(is), before.bytes(was))
  return matchOf(was, is, { kind: 'moved', path: after.path(is), from: before.path(was), delta })
}

function matchOf(baseline: number | null, head: number | null, change: FileChange): FileMatch {
  return { baseline, head, change }
}
