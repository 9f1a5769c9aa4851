import type { RunContext } from './run-context.ts'

/**
 * Loads what is needed after a build, or after layers are read, once that is under way: until then loading would hold it up, and after it,
 * too.
 *
 * @param load may fail; whoever needs what it loads hears of it.
 * @returns what is to be told of the events of the run.
 */
export function loadAhead(
  onEvent: RunContext['onEvent'],
  load: () => Promise<unknown>,
): RunContext['onEvent'] {
  let isLoading = false
  return event => {
    onEvent(event)
    if (isLoading || (event.type !== 'solve' && event.type !== 'measure')) return
    isLoading = true
    load().catch(() => undefined)
  }
}
