import { afterAll } from '@jest/globals'
import { cacheServiceOf } from '../test-kit/results-server/cache-service-of.ts'
import { cacheToken } from '../test-kit/results-server/cache-token.ts'
import { startResultsServer } from '../test-kit/results-server/results-server.ts'

/** GitHub's cache service, of one file of tests. */
export const service = await startResultsServer()
afterAll(() => service.close())

/** What a runner says when main was pushed. */
export const onGitHub = (token = cacheToken()) => ({
  GITHUB_ACTIONS: 'true',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_EVENT_NAME: 'push',
  ...cacheServiceOf(service, token),
})

/** Outside of GitHub, whatever this test itself runs in. */
export const ELSEWHERE = {
  GITHUB_ACTIONS: undefined,
  GITHUB_REF: undefined,
  GITHUB_EVENT_NAME: undefined,
  GITHUB_EVENT_PATH: undefined,
  ACTIONS_RUNTIME_TOKEN: undefined,
  ACTIONS_RESULTS_URL: undefined,
  ACTIONS_CACHE_SERVICE_V2: undefined,
}
