import { quoteText } from '../../text/quote-text.ts'
import type { SolveEvent } from '../solve/solve-event.ts'
import { stripTargetPrefix } from '../solve/strip-target-prefix.ts'

const IMPORT = 'importing cache manifest from '
const EXPORT = /^exporting (to GitHub Actions Cache|cache to |content cache)/

/** The first build of a branch finds no cache yet, which is no problem. */
const NOT_THERE = /not found|does not exist|MANIFEST_UNKNOWN|NAME_UNKNOWN|no such file/i

/** The build was ended from outside, and whoever did says why. */
const ENDED = /context cancell?ed/i

/**
 * Watches a solve for caches that could not be read or written. BuildKit goes on without them and says so only in the middle
 * of its log.
 */
export class CacheErrors {
  private readonly reads = new Set<string>()
  private readonly writes = new Set<string>()

  see(event: SolveEvent): void {
    if (event.type !== 'step-completed' || event.error === null || event.error === '') return
    if (ENDED.test(event.error)) return
    const name = stripTargetPrefix(event.name)
    if (EXPORT.test(name)) this.writes.add(event.error)
    else if (name.startsWith(IMPORT) && !NOT_THERE.test(event.error)) this.reads.add(event.error)
  }

  /** One sentence on all that went wrong, or null. */
  get warning(): string | null {
    const parts = [...part('read', this.reads), ...part('written', this.writes)]
    return parts.length === 0 ? null : `The build is good, but its cache ${parts.join(', and ')}`
  }
}

function part(verb: string, errors: ReadonlySet<string>): string[] {
  const [first] = errors
  return first === undefined ? [] : [`could not be ${verb} (${quoteText(first)})`]
}
