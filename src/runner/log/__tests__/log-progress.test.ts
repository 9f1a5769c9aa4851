import { describe, expect, it } from '@jest/globals'
import type { SolveEvent } from '../../../buildx/solve/solve-event.ts'
import type { PipelineEvent } from '../../../pipeline/pipeline-event.ts'
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
  const { progress, lines } = watched(() => 0)
  for (const event of events) progress.onEvent({ type: 'solve', event })
  progress.end()
  return lines()
}

function watched(now: () => number) {
  let text = ''
  return {
    progress: new LogProgress(new WorkflowLog(piece => (text += piece)), true, now),
    lines: () =>
      text.split('\n').filter(line => line !== '' && !/^::(stop-commands::|[0-9a-f-]{36}::)/.test(line)),
  }
}

/** Shows events, each at a time in seconds. */
function shownAt(events: readonly (readonly [seconds: number, event: PipelineEvent])[]) {
  let time = 0
  const { progress, lines } = watched(() => time)
  for (const [seconds, event] of events) {
    time = seconds * 1000
    progress.onEvent(event)
  }
  return { progress, lines }
}

const moving = (bytes: number, total: number | null): PipelineEvent => ({
  type: 'solve',
  event: { type: 'step-moving', step: 1, name: 'FROM x', bytes, total },
})
const reading = (read: number): PipelineEvent => ({
  type: 'measure',
  progress: { read, total: 1.2e9, layers: 3, layersDone: 1 },
})

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

describe('what takes long', () => {
  it('says after two seconds how far a pull is, and then every ten', () => {
    const { lines } = shownAt([
      [0, { type: 'solve', event: started(1, 'FROM x') }],
      [1, moving(10e6, 120e6)],
      [3, moving(30e6, 120e6)],
      [8, moving(80e6, 120e6)],
      [14, moving(90e6, null)],
      [15, { type: 'solve', event: completed(1, 'FROM x') }],
    ])
    expect(lines()).toStrictEqual([
      ...['::group::FROM x', '30.0 MB of 120.0 MB', '90.0 MB', 'done in 1.5 s', '::endgroup::'],
    ])
  })

  it('says how far the reading of layers is, but not of those that are known', () => {
    const { lines } = shownAt([
      [0, { type: 'phase', phase: { kind: 'measure', subject: 'shop' } }],
      [1, reading(1e8)],
      [2, reading(4.1e8)],
      [3, reading(5e8)],
      [9, { type: 'measure', progress: { read: 0, total: 0, layers: 0, layersDone: 0 } }],
      [13, reading(9e8)],
    ])
    expect(lines()).toStrictEqual([
      'Measuring shop',
      'layer 2 of 3, 410.0 MB of 1.20 GB',
      'layer 2 of 3, 900.0 MB of 1.20 GB',
    ])
  })

  it('is told at the end, each thing once', () => {
    const { progress, lines } = shownAt([
      [1, { type: 'phase', phase: { kind: 'build' } }],
      [31, { type: 'phase', phase: { kind: 'measure', subject: 'a' } }],
      [33, { type: 'phase', phase: { kind: 'compare', subject: 'a' } }],
      [33, { type: 'phase', phase: { kind: 'measure', subject: 'b' } }],
      [36, { type: 'phase', phase: { kind: 'report' } }],
    ])
    progress.tellTimes()
    expect(lines().at(-1)).toBe(
      '36.0 s: preparing 1.0 s, building 30.0 s, measuring 5.0 s, comparing 0.0 s, reporting 0.0 s',
    )
  })
})
