import { describe, expect, it } from '@jest/globals'
import { ToolError } from '../../../errors/tool-error.ts'
import { askWhenOdd } from '../ask-when-odd.ts'
import { BuildFailure } from '../build-failure.ts'

const LACKING = new ToolError('the builder cannot write layouts')
const STEP = { dockerfile: 'Dockerfile', line: 1, endLine: 1, instruction: 'RUN false', exitCode: 1 }
const FAILED = new BuildFailure(
  { ...STEP, reason: 'exit code: 1', explained: null, log: [] },
  { command: '', exitCode: 1, stderr: [] },
)
const ODD = new ToolError('the build failed: something')

/** What comes of a solve, and whether the builder was asked. */
async function outcomeOf(
  solving: Promise<string>,
  {
    lacks = null,
    signal = new AbortController().signal,
  }: { lacks?: ToolError | null; signal?: AbortSignal } = {},
) {
  let asked = false
  const ask = () => {
    asked = true
    return lacks === null ? Promise.resolve() : Promise.reject(lacks)
  }
  const outcome: unknown = await askWhenOdd(solving, result => result === 'silent', { ask, signal }).catch(
    (error: unknown) => error,
  )
  return { outcome, asked }
}

describe('the builder', () => {
  it('is not asked after a good build, nor after one whose step failed', async () => {
    expect(await outcomeOf(Promise.resolve('built'))).toStrictEqual({ outcome: 'built', asked: false })
    expect(await outcomeOf(Promise.reject(FAILED))).toStrictEqual({ outcome: FAILED, asked: false })
  })

  it('says why a build failed that no step of it explains', async () => {
    expect(await outcomeOf(Promise.reject(ODD), { lacks: LACKING })).toStrictEqual({
      outcome: LACKING,
      asked: true,
    })
    expect(await outcomeOf(Promise.reject(ODD))).toStrictEqual({ outcome: ODD, asked: true })
  })

  it('says why nothing is known of a build', async () => {
    const { outcome } = await outcomeOf(Promise.resolve('silent'), { lacks: LACKING })
    expect(outcome).toBe(LACKING)
    expect(await outcomeOf(Promise.resolve('silent'))).toStrictEqual({ outcome: 'silent', asked: true })
  })

  it('is not asked when the run is cancelled', async () => {
    const signal = AbortSignal.abort()
    expect(await outcomeOf(Promise.reject(ODD), { signal })).toStrictEqual({ outcome: ODD, asked: false })
  })
})
