import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { uploadAsClient } from '../../../../test-kit/results-server/artifact-uploader.ts'
import { cacheToken } from '../../../../test-kit/results-server/cache-token.ts'
import type { Fault } from '../../../../test-kit/results-server/faults.ts'
import { type ResultsServer, startResultsServer } from '../../../../test-kit/results-server/results-server.ts'
import { timeAlone } from '../../../../test-kit/virtual-time.ts'
import type { JobReport } from '../../../collect/job-report.ts'
import { resultsArtifacts } from '../results-artifacts.ts'
import { shareReport } from '../share-report.ts'
import { makeLeg } from './leg-artifacts.ts'

describe('what a job tells the others', () => {
  let results: ResultsServer
  beforeEach(async () => {
    results = await startResultsServer()
  })
  afterEach(async () => {
    await results.close()
  })

  /** So many requests of a method go wrong, from the first one on. */
  function goWrong(method: string, fault: Fault, times = 1): void {
    let left = times
    results.faultOf = asked => (asked === method && left-- > 0 ? fault : undefined)
  }

  async function share(leg: JobReport = makeLeg('api')) {
    const env = { ACTIONS_RESULTS_URL: results.url, ACTIONS_RUNTIME_TOKEN: cacheToken() }
    const { wait } = timeAlone()
    const who = { url: results.url, token: env.ACTIONS_RUNTIME_TOKEN, wait }
    const upload = (name: string, text: string) => uploadAsClient(name, text, who)
    const source = resultsArtifacts(env, { signal: new AbortController().signal, pause: 1 })
    return await shareReport(leg, { upload, source, wait })
  }

  const told = () => results.artifacts.map(({ name }) => name)

  for (const [what, fault] of [
    ['breaks off', { kind: 'reset', isDone: true }],
    ['is refused', { kind: 409, isDone: true }],
    ['fails, and again when it is repeated', { kind: 503, isDone: true }],
  ] as const) {
    it(`is told once where an upload ${what} that took effect`, async () => {
      goWrong('FinalizeArtifact', fault)
      expect(await share()).toStrictEqual({ name: told()[0] })
      expect(told()).toHaveLength(1)
    })

    it(`is told once where that is listed a moment later: it ${what}`, async () => {
      let lists = 2
      let ends = 1
      results.faultOf = asked => {
        if (asked === 'FinalizeArtifact' && ends-- > 0) return fault
        return asked === 'ListArtifacts' && lists-- > 0 ? { kind: 'incomplete' } : undefined
      }
      expect(await share()).toStrictEqual({ name: told()[0] })
      expect(told()).toHaveLength(1)
    })
  }

  for (const method of ['CreateArtifact', 'FinalizeArtifact']) {
    it(`is told all the same where a request breaks off: ${method}`, async () => {
      goWrong(method, { kind: 'reset' })
      expect(await share()).toStrictEqual({ name: told()[0] })
    })
  }

  it('is told under another name where another job has that one', async () => {
    const first = await share()
    const second = await share(makeLeg('api', { reports: [] }))
    expect(told()).toHaveLength(2)
    expect(second).not.toStrictEqual(first)
  })

  it('is not told where the service refuses, with its words', async () => {
    goWrong('CreateArtifact', { kind: 403 }, Infinity)
    expect(await share()).toStrictEqual({ warning: expect.stringMatching(/CreateArtifact.*\(403\)/) })
    expect(results.calls).toStrictEqual(['CreateArtifact'])
  })
})
