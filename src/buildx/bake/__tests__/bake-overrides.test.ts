import { describe, expect, it } from '@jest/globals'
import { targetOverrides } from '../bake-overrides.ts'

describe('overrides', () => {
  it('of a target say every list in full, and an empty one too', () => {
    const request = {
      context: '.',
      cacheFrom: ['type=gha,scope=a', 'b:cache'],
      attests: ['type=sbom'],
      pull: true,
    }
    expect(targetOverrides('app', request, ['type=oci,dest=/tmp/x', 'type=docker'])).toStrictEqual([
      'app.output=type=oci,dest=/tmp/x',
      'app.output=type=docker',
      'app.cache-from=type=gha,scope=a',
      'app.cache-from=b:cache',
      'app.cache-to=',
      'app.attest=type=sbom',
      'app.no-cache-filter=',
      'app.no-cache=false',
      'app.pull=true',
    ])
  })
})
