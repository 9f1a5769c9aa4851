import { type Bytes, NO_BYTES, subtractBytes } from '../model/bytes.ts'
import type { FileChange } from '../model/comparison.ts'
import { bySize } from './by-size.ts'
import type { FileMatch } from './match-files.ts'

/** Head minus baseline of one match, in bytes of both kinds. */
function matchDelta({ baseline, head }: FileMatch): Bytes {
  return subtractBytes(head ?? NO_BYTES, baseline ?? NO_BYTES)
}

/** The path that a change is told by: where the file is, else where it was. */
export function matchPath({ baseline, head }: FileMatch): string {
  return (head ?? baseline)?.path ?? ''
}

/** What became of each visible file that is not the same on both sides, biggest change first. */
export function compareFiles(matches: readonly FileMatch[]): FileChange[] {
  const changes: FileChange[] = []
  for (const match of matches) {
    changes.push({
      kind: match.kind,
      path: matchPath(match),
      ...(match.kind === 'moved' && match.baseline !== null ? { from: match.baseline.path } : {}),
      delta: matchDelta(match),
    })
  }
  return changes.sort(bySize(change => change.path))
}
