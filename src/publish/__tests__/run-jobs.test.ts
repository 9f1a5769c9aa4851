import { afterAll, describe, expect, it } from '@jest/globals'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { GitHubApi } from '../github-api.ts'
import { listRunJobs } from '../run-jobs.ts'

const JOB = { name: 'build', run_attempt: 2, conclusion: 'failure' }

/** Answers as GitHub does, and as it never should. */
const server = createServer((_, response) => {
  const jobs = [null, 7, 'job', {}, { name: 'half' }, JOB, { ...JOB, conclusion: 1 }]
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ total_count: jobs.length, jobs }))
})
afterAll(() => {
  server.close()
})

describe('the jobs of a run', () => {
  it('are those that GitHub says enough of', async () => {
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve)
    })
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const api = new GitHubApi({ url, graphqlUrl: `${url}/graphql`, token: 'reads' })
    expect(await listRunJobs(api, { repository: 'acme/shop', run: 50 })).toStrictEqual({
      jobs: [
        { name: 'build', attempt: 2, conclusion: 'failure' },
        { name: 'build', attempt: 2, conclusion: null },
      ],
      problem: null,
    })
  })
})
