import { describe, expect, it } from '@jest/globals'
import { needsRunnerServices, withoutRunnerServices } from '../runner-services.ts'

describe('withoutRunnerServices', () => {
  it('takes the addresses and the token of the runner’s services, and nothing else', () => {
    const env = {
      PATH: '/bin',
      ACTIONS_RUNTIME_TOKEN: 'x',
      ACTIONS_RUNTIME_URL: 'x',
      ACTIONS_RESULTS_URL: 'x',
      ACTIONS_CACHE_URL: 'x',
      ACTIONS_CACHE_SERVICE_V2: 'true',
      // A credential helper of a registry may sign in with it.
      ACTIONS_ID_TOKEN_REQUEST_URL: 'x',
    }
    expect(Object.keys(withoutRunnerServices(env))).toStrictEqual(['PATH', 'ACTIONS_ID_TOKEN_REQUEST_URL'])
  })
})

describe('needsRunnerServices', () => {
  it('is true when a gha cache is imported or exported', () => {
    expect(needsRunnerServices({ context: '.', cacheFrom: ['type=gha,scope=app'] })).toBe(true)
    expect(needsRunnerServices({ context: '.', cacheTo: ['mode=max,type=gha'] })).toBe(true)
  })

  it('is false for all other caches', () => {
    expect(needsRunnerServices({ context: '.' })).toBe(false)
    expect(needsRunnerServices({ context: '.', cacheFrom: ['acme/gha', 'type=local,src=gha'] })).toBe(false)
  })
})
