import { describe, expect, it } from '@jest/globals'
import { otherOverrides, targetOverrides } from '../bake-overrides.ts'

describe('overrides', () => {
  it('of the user are said again only where slim-build does not spell the value out', () => {
    const set = [
      '*.output=type=registry',
      'app.output+=type=docker',
      'app.push=true',
      '*.cache-to=type=gha',
      'app*.args.output=x',
      '*.platform=linux/amd64',
      'app.labels.no-cache=y',
      'app.no-cache-filter=deps',
      'app.tags=a.b/output=c:1',
    ]
    expect(otherOverrides(set)).toStrictEqual([
      'app*.args.output=x',
      '*.platform=linux/amd64',
      'app.labels.no-cache=y',
      'app.tags=a.b/output=c:1',
    ])
  })

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
