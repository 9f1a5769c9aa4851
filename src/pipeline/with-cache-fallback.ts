import { CacheWatch } from '../buildx/cache/cache-watch.ts'
import { ToolError } from '../errors/tool-error.ts'
import { formatSeconds } from '../text/format-seconds.ts'
import type { WholeContext } from './run-context.ts'

/** Milliseconds: an export of gigabytes takes minutes. */
const PATIENCE = 15 * 60_000

interface Telling {
  /** Says that the cache was given up. */
  readonly tell: (message: string) => void
  /** Milliseconds that an export may take; default: 15 minutes. */
  readonly patience?: number | undefined
}

/**
 * Does a build, and ends it when GitHub's cache service hangs while the cache is exported; then the other build takes its place.
 *
 * An import that hangs cannot be helped: BuildKit does not let go of it, and the next build waits for it, too.
 *
 * @throws what the builds throw.
 */
export async function withCacheFallback<Result>(
  build: (watched: WholeContext) => Promise<Result>,
  withoutService: () => Promise<Result>,
  context: WholeContext,
  { tell, patience = PATIENCE }: Telling,
): Promise<Result> {
  const stuck = new AbortController()
  const watch = new CacheWatch(patience, seconds => {
    const message = `The cache is not written, because the export took longer than ${formatSeconds(seconds)}`
    stuck.abort(new ToolError(message))
  })
  const watched: WholeContext = {
    ...context,
    signal: AbortSignal.any([context.signal, stuck.signal]),
    onEvent: event => {
      if (event.type === 'solve') watch.see(event.event)
      context.onEvent(event)
    },
  }
  try {
    return await build(watched)
  } catch (error) {
    if (!stuck.signal.aborted || context.signal.aborted) throw error
    tell((stuck.signal.reason as Error).message)
  } finally {
    watch.end()
  }
  return withoutService()
}
