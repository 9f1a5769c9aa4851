import { subtractBytes } from '../model/bytes.ts'
import type { ImageFiles } from '../model/image-files.ts'
import type { PerSide } from './compared-pair.ts'
import type { FileMatch } from './file-match.ts'
import { matchMoved } from './match-moved.ts'

/** What became of files that show. */
export interface MatchedFiles {
  readonly matches: readonly FileMatch[]
  /** Those that show on both sides by the same path with the same content, though not in the same layer. */
  readonly same: PerSide<readonly number[]>
}

/**
 * Matches some visible files of two images: by path, then what is left by content. Those of the same path and content are the same, and each
 * other file is in exactly one match. A path shows once in a sound image; should one come twice, the copies stay apart so that sums hold.
 */
export function matchFiles(
  baseline: ImageFiles,
  shownBefore: readonly number[],
  head: ImageFiles,
  shown: readonly number[],
): MatchedFiles {
  const before = new FilesByPath(baseline, shownBefore)
  const matches: FileMatch[] = []
  const same = { baseline: new Array<number>(), head: new Array<number>() }
  const added: number[] = []
  for (const file of shown) {
    const path = head.path(file)
    const was = before.take(path)
    if (was === null) added.push(file)
    else if (baseline.isSameContent(was, head, file)) {
      same.baseline.push(was)
      same.head.push(file)
    } else {
      const delta = subtractBytes(head.bytes(file), baseline.bytes(was))
      matches.push({ baseline: was, head: file, change: { kind: 'modified', path, delta } })
    }
  }
  const others = matchMoved({ files: baseline, own: before.rest() }, { files: head, own: added })
  return { matches: [...matches, ...others], same }
}

/** Files that are taken by their paths, those of one path in their order. */
class FilesByPath {
  private readonly first = new Map<string, number>()
  /** By the index of a file that of the next one with its path. */
  private readonly next = new Map<number, number>()

  constructor(files: ImageFiles, own: readonly number[]) {
    for (const file of own.toReversed()) {
      const path = files.path(file)
      const behind = this.first.get(path)
      if (behind !== undefined) this.next.set(file, behind)
      this.first.set(path, file)
    }
  }

  take(path: string): number | null {
    const file = this.first.get(path)
    if (file === undefined) return null
    const next = this.next.get(file)
    if (next === undefined) this.first.delete(path)
    else this.first.set(path, next)
    return file
  }

  /** What nobody took, in order. */
  rest(): number[] {
    const rest: number[] = []
    for (const first of this.first.values()) {
      for (let file: number | undefined = first; file !== undefined; file = this.next.get(file))
        rest.push(file)
    }
    return rest.sort((a, b) => a - b)
  }
}
