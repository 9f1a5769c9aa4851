import { describe, expect, it } from '@jest/globals'
import { once } from 'node:events'
import { setImmediate as turn } from 'node:timers/promises'
import { BuilderAnswers } from '../../../buildx/builder/builder-answers.ts'
import type { RunContext } from '../../run-context.ts'
import { withinLimits } from '../within-limits.ts'

const HOUR = 3_600_000

function contextWith(signal = new AbortController().signal): RunContext & { readonly heard: unknown[] } {
  const heard: unknown[] = []
  const env = {}
  return {
    env,
    cwd: '/',
    signal,
    answers: new BuilderAnswers({ env }),
    heard,
    onEvent: event => heard.push(event),
  }
}

/** As a build that waits for a registry which never answers: it ends when it is told to. */
async function hang({ signal }: RunContext): Promise<never> {
  if (!signal.aborted) await once(signal, 'abort')
  throw new Error('cancelled')
}

describe('what nobody waits for longer than is worth it', () => {
  it('ends with nothing when nothing is heard of it', async () => {
    expect(await withinLimits(contextWith(), { idle: 1, total: HOUR }, hang)).toBeNull()
  })

  it('ends with nothing when it takes too long in all, whatever is heard of it', async () => {
    const drip = async (inside: RunContext) => {
      while (!inside.signal.aborted) {
        inside.onEvent({ type: 'warning', message: 'a byte' })
        await turn()
      }
      throw new Error('cancelled')
    }
    const context = contextWith()
    expect(await withinLimits(context, { idle: HOUR, total: 1 }, drip)).toBeNull()
    expect(context.heard).not.toHaveLength(0)
  })

  it('gives its result, or its own error', async () => {
    const limits = { idle: HOUR, total: HOUR }
    expect(await withinLimits(contextWith(), limits, () => Promise.resolve('done'))).toBe('done')
    const failing = withinLimits(contextWith(), limits, () => Promise.reject(new Error('no space')))
    await expect(failing).rejects.toThrow('no space')
  })

  it('ends with an error when the whole run is cancelled', async () => {
    const run = new AbortController()
    const task = withinLimits(contextWith(run.signal), { idle: HOUR, total: HOUR }, hang)
    run.abort()
    await expect(task).rejects.toThrow('cancelled')
  })
})
