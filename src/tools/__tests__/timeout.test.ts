import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { mock } from 'node:test'
import { Timeout } from '../timeout.ts'

beforeEach(() => {
  mock.timers.enable({ apis: ['setTimeout'] })
})
afterEach(() => {
  mock.timers.reset()
})

describe('what is waited for', () => {
  it('is given up when nothing was heard for too long', () => {
    const timeout = new Timeout({ idle: 100, total: 1000 })
    mock.timers.tick(99)
    timeout.refresh()
    mock.timers.tick(99)
    expect([timeout.expired, timeout.signal.aborted]).toStrictEqual([null, false])
    mock.timers.tick(1)
    expect([timeout.expired, timeout.signal.aborted]).toStrictEqual(['idle', true])
  })

  it('is given up when it drips', () => {
    const timeout = new Timeout({ idle: 100, total: 1000 })
    for (let time = 0; time < 1000; time += 50) {
      expect(timeout.expired).toBe(null)
      mock.timers.tick(50)
      timeout.refresh()
    }
    expect([timeout.expired, timeout.signal.aborted]).toStrictEqual(['total', true])
  })

  it('is not given up when it has ended', () => {
    const timeout = new Timeout({ idle: 100, total: 1000 })
    timeout.end()
    mock.timers.tick(5000)
    timeout.refresh()
    mock.timers.tick(5000)
    expect(timeout.expired).toBe(null)
  })

  it('ends with the run, which is no limit', () => {
    const run = new AbortController()
    const timeout = new Timeout({ idle: 100, total: 1000 }, run.signal)
    run.abort()
    expect([timeout.expired, timeout.signal.aborted]).toStrictEqual([null, true])
    timeout.end()
  })
})
