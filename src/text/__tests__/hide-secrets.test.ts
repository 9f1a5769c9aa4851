import { describe, expect, it } from '@jest/globals'
import { hideSecrets } from '../hide-secrets.ts'

describe('a line of a program that a runner does not mask', () => {
  const cases: Record<string, [line: string, shown: string, known?: readonly string[]]> = {
    'a value that is known': [
      'login as s3cr3t-long and s3cr3t',
      'login as *** and ***',
      ['s3cr3t', 's3cr3t-long'],
    ],
    'a variable': ['NPM_TOKEN=abc DB_PASSWORD="x y"', 'NPM_TOKEN=*** DB_PASSWORD="*** y"'],
    'a field of JSON': ['{"apiKey": "abc", "name": "shop"}', '{"apiKey": "***", "name": "shop"}'],
    'a line of .npmrc': ['//registry.example/:_authToken=abc', '//registry.example/:_authToken=***'],
    'a header': ['> Authorization: Bearer abcdefgh1234', '> Authorization: *** ***'],
    'a token that says whose it is': ['using ghp_0123456789abcdef', 'using ***'],
    'a long key': ['key is 9f86d081884c7d659a2feaa0c55ad015', 'key is ***'],
    nothing: [
      'src/app.ts:3:7 error TS2304: Cannot find name in node_modules/@types/node',
      'src/app.ts:3:7 error TS2304: Cannot find name in node_modules/@types/node',
    ],
  }
  for (const [what, [line, shown, known = []]] of Object.entries(cases))
    it(`hides ${what}`, () => {
      expect(hideSecrets(line, known)).toBe(shown)
    })

  it('is read in one go, however long it is', () => {
    const line = `${'token'.repeat(20_000)}=`
    expect(hideSecrets(line.slice(0, 1000), []).length).toBeLessThanOrEqual(1003)
  })
})
