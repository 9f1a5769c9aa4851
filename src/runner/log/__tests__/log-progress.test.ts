import { describe, expect, it } from '@jest/globals'
import type { SolveEvent } from '../../../buildx/solve/solve-event.ts'
import { LogProgress } from '../log-progress.ts'
import { WorkflowLog } from '../workflow-log.ts'

const started = (step: number, name: string): SolveEvent => ({ type: 'step-started', step, name })
const printed = (step: number, text: string): SolveEvent => ({
  type: 'step-log',
  step,
  name: '',
  stream: 'stdout',
  text,
})
const completed = (step: number, name: string, cached = false, error: string | null = null): SolveEvent => ({
  type: 'step-completed',
  step,
  name,
  seconds: cached ? null : 1.5,
  cached,
  error,
})

/** The log without the tokens that shield foreign text. */
function shown(...events: SolveEvent[]): string[] {
  let text = ''
  const progress = new LogProgress(new WorkflowLog(piece => (text += piece)))
  for (const event of events) progress.onEvent({ type: 'solve', event })
  progress.end()
  return text.split('\n').filter(line => line !== '' && !/^::(stop-commands::|[0-9a-f-]{36}::)/.test(line))
}

describe('the progress of a build in the log', () => {
  it('is a line for a step that prints nothing', () => {
    expect(shown(started(1, 'FROM x'), completed(1, 'FROM x', true))).toStrictEqual(['FROM x  cached'])
  })

  it('is a group for a step that prints', () => {
    expect(
      shown(started(1, 'RUN a'), printed(1, 'one'), printed(1, 'two'), completed(1, 'RUN a')),
    ).toStrictEqual(['::group::RUN a', 'one', 'two', 'done in 1.5 s', '::endgroup::'])
  })

  it('keeps steps that run at the same time apart', () => {
    const lines = shown(
      started(1, 'RUN a'),
      started(2, 'RUN b'),
      started(3, 'COPY c'),
      printed(1, 'a1'),
      printed(2, 'b1'),
      completed(3, 'COPY c'),
      printed(1, 'a2'),
      completed(1, 'RUN a'),
      printed(2, 'b2'),
      completed(2, 'RUN b'),
    )
    expect(lines).toStrictEqual([
      ...['::group::RUN a', 'a1', 'a2', 'done in 1.5 s', '::endgroup::'],
      'COPY c  done in 1.5 s',
      ...['::group::RUN b', 'b1', 'b2', 'done in 1.5 s', '::endgroup::'],
    ])
  })

  it('shows what a step printed before it failed, and what others had printed', () => {
    const lines = shown(
      started(1, 'RUN a'),
      started(2, 'RUN b'),
      printed(1, 'a1'),
      printed(2, 'b1'),
      completed(2, 'RUN b', false, 'exit code: 1'),
    )
    expect(lines).toStrictEqual([
      '::group::RUN a',
      'a1',
      '::endgroup::',
      '::group::RUN b',
      'b1',
      'failed: exit code: 1',
      '::endgroup::',
    ])
  })
})
