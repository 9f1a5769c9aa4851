import { describe, expect, it } from '@jest/globals'
import { codeCell } from '../../../../text/escape/code-span.ts'
import { placeLink } from '../links.ts'

const LINKS = { server: 'https://github.com', repository: 'acme/shop', sha: 'a'.repeat(40) }
const AT = `https://github.com/acme/shop/blob/${LINKS.sha}`

describe('placeLink', () => {
  const cases: readonly [dockerfile: string, markdown: string][] = [
    ['Dockerfile', `[Dockerfile:3](${AT}/Dockerfile#L3-L4)`],
    ['docker/api.Dockerfile', `[docker/api.Dockerfile:3](${AT}/docker/api.Dockerfile#L3-L4)`],
    ['my_app/Dockerfile', `[\`my_app/Dockerfile:3\`](${AT}/my_app/Dockerfile#L3-L4)`],
    ['a (b)/D](x)', `[\`a (b)/D](x):3\`](${AT}/a%20%28b%29/D%5D%28x%29#L3-L4)`],
    ['../../other/repo', '`../../other/repo:3`'],
    ['/etc/Dockerfile', '`/etc/Dockerfile:3`'],
    ['www.evil.example', `[\`www.evil.example:3\`](${AT}/www.evil.example#L3-L4)`],
    ['caf\udce9', '`caf\\xe9:3`'],
  ]
  for (const [dockerfile, markdown] of cases) {
    it(`shows ${JSON.stringify(dockerfile)} as ${markdown}`, () => {
      const place = { dockerfile, line: 3, endLine: 4, stage: null, instruction: 'RUN x' }
      expect(placeLink(place, LINKS, codeCell)).toBe(markdown)
    })
  }

  const odd: readonly [string, Partial<typeof LINKS>][] = [
    ['a server that is none', { server: 'https://github.com/evil)' }],
    ['a scheme that is not https', { server: 'javascript:alert(1)' }],
    ['a repository of three parts', { repository: 'a/b/c' }],
    ['a commit that is no digest', { sha: 'main' }],
  ]
  for (const [what, change] of odd) {
    it(`does not link to ${what}`, () => {
      const place = { dockerfile: 'Dockerfile', line: 3, endLine: 3, stage: null, instruction: 'RUN x' }
      expect(placeLink(place, { ...LINKS, ...change }, codeCell)).toBe('Dockerfile:3')
    })
  }
})
