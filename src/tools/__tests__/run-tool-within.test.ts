import { describe, expect, it } from '@jest/globals'
import { runToolWithin } from '../run-tool-within.ts'

const env = { PATH: process.env.PATH }

describe('a tool that asks someone', () => {
  it('is ended when no answer came in time', async () => {
    expect(await runToolWithin(50, 'sleep', ['3600'], { env })).toBe(null)
  })

  it('is ended when the answer never comes to an end', async () => {
    expect(await runToolWithin(200, 'sh', ['-c', 'while :; do echo a; sleep 0.01; done'], { env })).toBe(null)
  })

  it('has its answer', async () => {
    const run = await runToolWithin(60_000, 'sh', ['-c', 'echo yes; exit 3'], { env })
    expect([run?.stdout, run?.exitCode]).toStrictEqual(['yes\n', 3])
  })

  it('is cancelled with the run, which is not silence', async () => {
    const signal = AbortSignal.timeout(50)
    await expect(runToolWithin(60_000, 'sleep', ['3600'], { env, signal })).rejects.toThrow()
  })
})
