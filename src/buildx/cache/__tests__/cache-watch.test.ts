import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { CacheWatch } from '../cache-watch.ts'

const started = (step: number, name: string) => ({ type: 'step-started', step, name }) as const
const completed = (step: number, name: string) =>
  ({ type: 'step-completed', step, name, seconds: 1, cached: false, error: null }) as const

const EXPORT = 'exporting to GitHub Actions Cache'

describe('a cache service that hangs', () => {
  it('is noticed when the patience is over', async () => {
    const stuck: number[] = []
    const watch = new CacheWatch(30, seconds => stuck.push(seconds))
    watch.see(started(2, EXPORT))
    await sleep(80)
    watch.end()
    expect(stuck).toStrictEqual([0.03])
  })

  it('is not one that has answered, nor another step that takes its time, nor a solve that has ended', async () => {
    const stuck: number[] = []
    const watch = new CacheWatch(20, seconds => stuck.push(seconds))
    watch.see(started(1, EXPORT))
    watch.see(completed(1, EXPORT))
    watch.see(started(2, '[2/2] RUN sleep 1'))
    watch.see(started(3, 'importing cache manifest from ghcr.io/acme/api:buildcache'))
    watch.see(started(4, EXPORT))
    watch.end()
    await sleep(60)
    expect(stuck).toStrictEqual([])
  })
})
