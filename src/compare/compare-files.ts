import type { FileChange } from '../model/comparison.ts'
import { bySize } from './by-size.ts'
import type { FileMatch } from './file-match.ts'

/** What became of each visible file that is not the same on both sides, biggest change first. */
export function compareFiles(matches: readonly FileMatch[]): FileChange[] {
  return matches.map(({ change }) => change).sort(bySize(change => change.path))
}
