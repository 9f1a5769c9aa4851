import type { RunContext } from './run-context.ts'

/** What another build than that of the run has to say is no news of it: its lines are shown, and no warnings. */
export function withoutNews(onEvent: RunContext['onEvent']): RunContext['onEvent'] {
  return event => {
    const news = event.type === 'cache' || (event.type === 'solve' && event.event.type === 'warning')
    if (!news) onEvent(event)
  }
}
