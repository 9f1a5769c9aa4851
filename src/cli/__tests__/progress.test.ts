import assert from 'node:assert/strict'
import { Writable } from 'node:stream'
import { describe, expect, it } from '@jest/globals'
import type { PipelineEvent } from '../../pipeline/pipeline-event.ts'
import { Progress } from '../progress.ts'

const EVENTS: readonly PipelineEvent[] = [
  { type: 'phase', phase: { kind: 'build' } },
  { type: 'solve', event: { type: 'step-started', step: 1, name: '[internal] load context' } },
  {
    type: 'solve',
    event: {
      type: 'step-completed',
      step: 1,
      name: '[internal] load context',
      seconds: 1,
      cached: false,
      error: null,
    },
  },
  { type: 'solve', event: { type: 'step-started', step: 2, name: 'RUN a' } },
  {
    type: 'solve',
    event: { type: 'step-log', step: 2, name: 'RUN a', stream: 'stdout', text: '\u001b[31mred\u001b[2J' },
  },
  {
    type: 'solve',
    event: { type: 'step-completed', step: 2, name: 'RUN a', seconds: 2, cached: false, error: null },
  },
  { type: 'measure', progress: { read: 5, total: 10, layers: 2, layersDone: 1 } },
  { type: 'warning', message: 'odd\u001b]0;title\u0007' },
]

type Timed = readonly [seconds: number, event: PipelineEvent]

function shown(
  type: string,
  isTTY: boolean,
  events: readonly Timed[] = EVENTS.map((event): Timed => [0, event]),
): string {
  let text = ''
  let time = 0
  const output = Object.assign(
    new Writable({
      write(chunk: Buffer, _, done) {
        text += chunk.toString()
        done()
      },
    }),
    { isTTY, columns: 60 },
  )
  const progress = new Progress(output, type, () => time)
  for (const [seconds, event] of events) {
    time = seconds * 1000
    progress.onEvent(event)
  }
  progress.end()
  return text
}

describe('progress', () => {
  it('is a line for each thing that happened where nobody watches', () => {
    expect(shown('auto', false)).toBe('building\n#2 red\n#2 RUN a  2.0 s\nwarning: odd\n')
    expect(shown('plain', true)).toBe(shown('auto', false))
  })

  it('is one live line on a terminal, gone at the end', () => {
    const text = shown('auto', true)
    expect(text.startsWith('\r\u001b[Kbuilding')).toBe(true)
    assert.ok(text.endsWith('\r\u001b[Kwarning: odd\n'), JSON.stringify(text))
  })

  it('says how far a pull and the reading of layers are, often where the line is live', () => {
    const moving = (bytes: number): PipelineEvent => ({
      type: 'solve',
      event: { type: 'step-moving', step: 1, name: 'FROM x', bytes, total: 120e6 },
    })
    const reading = (read: number): PipelineEvent => ({
      type: 'measure',
      progress: { read, total: 1e9, layers: 2, layersDone: 0 },
    })
    const events: readonly Timed[] = [
      [0, { type: 'solve', event: { type: 'step-started', step: 1, name: 'FROM x' } }],
      [1, moving(10e6)],
      [2, moving(20e6)],
      [4, moving(40e6)],
      [5, { type: 'phase', phase: { kind: 'measure', subject: 'shop' } }],
      [6, reading(1e8)],
      [7, reading(3e8)],
    ]
    expect(shown('plain', false, events)).toBe(
      ['FROM x: 20.0 MB of 120.0 MB', 'measuring shop', 'layer 1 of 2, 300.0 MB of 1.00 GB', ''].join('\n'),
    )
    const live = shown('tty', true, events)
    for (const part of ['10.0 MB of', '20.0 MB of', '40.0 MB of', '100.0 MB of', '300.0 MB of'])
      expect(live).toContain(part)
  })

  it('keeps to warnings when it is to be quiet', () => {
    expect(shown('quiet', true)).toBe('warning: odd\n')
  })
})
