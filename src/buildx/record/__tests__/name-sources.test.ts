import { describe, expect, it } from '@jest/globals'
import { stripTargetPrefix } from '../../solve/strip-target-prefix.ts'
import { nameSources } from '../name-sources.ts'

const OWN = { name: 'Dockerfile', text: 'FROM base\nCOPY a /\n' }
const BELOW = { name: 'Dockerfile', text: 'FROM scratch\nCOPY b /\n' }

function names(...args: Parameters<typeof nameSources>) {
  return nameSources(...args).map(each => (each === null ? 'unknown' : (each.dockerfile ?? 'own')))
}

describe('the Dockerfiles of a build', () => {
  it('are its own where there is one', () => {
    expect(names([OWN], undefined)).toStrictEqual(['own'])
    expect(names([], undefined)).toStrictEqual([])
  })

  it('are told apart by their texts where a target is built upon others', () => {
    const others = [{ dockerfile: 'below/Dockerfile', text: BELOW.text }]
    expect(names([BELOW, OWN], { own: OWN.text, others })).toStrictEqual(['below/Dockerfile', 'own'])
  })

  it('are not known rather than wrong when they could not be read', () => {
    expect(names([BELOW, OWN], { own: null, others: [] })).toStrictEqual(['unknown', 'unknown'])
    expect(names([BELOW, OWN], { own: OWN.text, others: [] })).toStrictEqual(['unknown', 'own'])
  })
})

describe('the name of a step', () => {
  it('does without the target of a bake where BuildKit itself is at work', () => {
    const cases: Record<string, string> = {
      '[app internal] load .dockerignore': '[internal] load .dockerignore',
      '[linux/amd64 internal] load metadata for x': '[internal] load metadata for x',
      '[app] exporting to GitHub Actions Cache': 'exporting to GitHub Actions Cache',
      '[app] importing cache manifest from x': 'importing cache manifest from x',
      '[app build 2/3] RUN make': '[app build 2/3] RUN make',
      '[internal] load build context': '[internal] load build context',
      'exporting to image': 'exporting to image',
    }
    for (const [name, expected] of Object.entries(cases)) expect(stripTargetPrefix(name)).toBe(expected)
  })
})
