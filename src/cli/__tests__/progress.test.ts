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

function shown(type: string, isTTY: boolean): string {
  let text = ''
  const output = Object.assign(
    new Writable({
      write(chunk: Buffer, _, done) {
        text += chunk.toString()
        done()
      },
    }),
    { isTTY, columns: 60 },
  )
  const progress = new Progress(output, type)
  for (const event of EVENTS) progress.onEvent(event)
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

  it('keeps to warnings when it is to be quiet', () => {
    expect(shown('quiet', true)).toBe('warning: odd\n')
  })
})
