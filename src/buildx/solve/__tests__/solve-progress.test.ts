import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from '../../../../test-kit/properties.ts'
import type { SolveEvent } from '../solve-event.ts'
import { SolveProgress } from '../solve-progress.ts'

const RECORDED = path.join(import.meta.dirname, '../../record/__tests__/fixtures/multi-stage.ndjson')
const DIGEST = `sha256:${'a'.repeat(64)}`

function follow(lines: readonly string[]) {
  const events: SolveEvent[] = []
  const progress = new SolveProgress(event => events.push(event))
  for (const line of lines) progress.line(line)
  progress.end()
  return { events, progress }
}

function vertex(fields: object): string {
  return JSON.stringify({ vertexes: [{ digest: DIGEST, name: '[1/1] RUN x', ...fields }] })
}

function log(text: string | Buffer, stream = 1): string {
  return JSON.stringify({ logs: [{ vertex: DIGEST, stream, data: Buffer.from(text).toString('base64') }] })
}

const STARTED = '2026-01-02T03:04:05.000000001Z'

describe('the progress of a recorded build', () => {
  const { events } = follow(readFileSync(RECORDED, 'utf8').trim().split('\n'))

  it('starts and completes every step once', () => {
    const started = events.filter(({ type }) => type === 'step-started')
    const completed = events.filter(({ type }) => type === 'step-completed')
    expect(new Set(started.map(event => 'step' in event && event.step)).size).toBe(started.length)
    expect(completed).toHaveLength(started.length)
  })

  it('has the lines that a RUN printed under that RUN', () => {
    const logs = events.flatMap(event => (event.type === 'step-log' ? [[event.name, event.text]] : []))
    expect(logs.some(([name, text]) => name === '[build 2/3] RUN <<SH (echo one...)' && text === 'one')).toBe(
      true,
    )
  })
})

describe('progress', () => {
  it('adds up the runs of a step, to the microsecond', () => {
    const { progress } = follow([
      vertex({ started: STARTED, completed: '2026-01-02T03:04:05.000050001Z' }),
      vertex({ started: '2026-01-02T03:04:06Z' }),
      vertex({ started: '2026-01-02T03:04:06Z', completed: '2026-01-02T03:04:07.25Z' }),
    ])
    expect([...progress.vertices.values()][0]?.seconds).toBe(1.25005)
  })

  it('adds up what a step moves, and knows no total where BuildKit does not', () => {
    const moves = (id: string, current: number, total?: number) =>
      JSON.stringify({ statuses: [{ id, vertex: DIGEST, current, total }] })
    const { events } = follow([
      moves('early', 1, 2),
      vertex({ started: STARTED }),
      moves('sha256:a', 10, 100),
      moves('sha256:b', 5, 50),
      moves('sha256:a', 60, 100),
      moves('extracting', 0),
      moves('transferring context:', 7),
      vertex({ started: STARTED, completed: '2026-01-02T03:04:06Z' }),
      moves('sha256:b', 50, 50),
    ])
    expect(
      events.flatMap(event => (event.type === 'step-moving' ? [[event.bytes, event.total]] : [])),
    ).toStrictEqual([
      [10, 100],
      [15, 150],
      [65, 150],
      [72, null],
    ])
  })

  it('gives a cached step no time', () => {
    const { events } = follow([vertex({ started: STARTED, completed: STARTED, cached: true })])
    expect(events.at(-1)).toStrictEqual({
      type: 'step-completed',
      step: 1,
      name: '[1/1] RUN x',
      seconds: null,
      cached: true,
      error: null,
    })
  })

  it('puts lines and characters together that come in pieces', () => {
    const bytes = Buffer.from('grün\nhalf')
    const { events } = follow([
      vertex({ started: STARTED }),
      log(bytes.subarray(0, 3)),
      log(bytes.subarray(3)),
      log('err\r\n', 2),
      vertex({ started: STARTED, completed: '2026-01-02T03:04:06Z' }),
    ])
    expect(
      events.flatMap(event => (event.type === 'step-log' ? [[event.stream, event.text]] : [])),
    ).toStrictEqual([
      ['stdout', 'grün'],
      ['stderr', 'err'],
      ['stdout', 'half'],
    ])
  })

  it('keeps the last 20 lines of a step for its failure', () => {
    const { progress } = follow([
      vertex({ started: STARTED }),
      log(Array.from({ length: 30 }, (_, at) => `${at}\n`).join('')),
      vertex({ started: STARTED, completed: '2026-01-02T03:04:06Z', error: 'exit code: 1' }),
    ])
    const [failed] = progress.vertices.values()
    expect(failed?.error).toBe('exit code: 1')
    expect([failed!.log.length, failed!.log[0], failed!.log.at(-1)]).toStrictEqual([20, '10', '29'])
  })

  it('passes on what is no progress as text', () => {
    const { events, progress } = follow(['WARNING: old', '{"broken'])
    expect(events).toStrictEqual([
      { type: 'text', text: 'WARNING: old' },
      { type: 'text', text: '{"broken' },
    ])
    expect(progress.plainText).toStrictEqual(['WARNING: old', '{"broken'])
  })

  it('keeps to itself that a blob was wanted twice at once', () => {
    const { events } = follow([
      'ERROR: (*service).Write failed: rpc error: code = Unavailable desc = ref layer-sha256:9a locked for 14ms (since 2026): unavailable',
    ])
    expect(events).toStrictEqual([])
  })

  it('survives any JSON', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ maxDepth: 4 })), values => {
        follow([
          ...values.map(value => JSON.stringify(value)),
          ...values.map(value =>
            JSON.stringify({
              vertexes: [value, { digest: DIGEST, started: value }],
              logs: value,
              warnings: [value],
            }),
          ),
        ])
      }),
    )
  })
})

it('tells a push that goes on from one that ended', () => {
  const progress = new SolveProgress()
  const push = (more: object) => {
    progress.line(JSON.stringify({ statuses: [{ id: 'pushing layers', started: 'now', ...more }] }))
    return progress.isPushing
  }
  expect([progress.isPushing, push({}), push({ completed: 'now' })]).toStrictEqual([false, true, false])
})
