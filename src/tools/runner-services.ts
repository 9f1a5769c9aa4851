import type { BuildRequest } from '../model/build-request.ts'
import { parseAttributes } from '../text/attributes.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** What a runner gives a step to reach GitHub's cache and artifact services: addresses, and a token that writes there. */
const NAMES = /^ACTIONS_(RUNTIME|RESULTS|CACHE)_/

/** An environment for tools that have no business with those services. */
export function withoutRunnerServices(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !NAMES.test(name)))
}

/** Whether buildx must reach the cache service itself: it fills in the address and the token of a `gha` cache. */
export function needsRunnerServices({ cacheFrom = [], cacheTo = [] }: BuildRequest): boolean {
  return [...cacheFrom, ...cacheTo].some(cache => parseAttributes(cache).get('type') === 'gha')
}
