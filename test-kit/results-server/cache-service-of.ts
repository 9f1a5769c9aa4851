import { cacheToken } from './cache-token.ts'

/** What a runner tells a step of GitHub's cache service: where it is, and what the step may do there. */
export const cacheServiceOf = ({ url }: { readonly url: string }, token = cacheToken()) => ({
  ACTIONS_RUNTIME_TOKEN: token,
  ACTIONS_RESULTS_URL: url,
  ACTIONS_CACHE_SERVICE_V2: 'true',
})
