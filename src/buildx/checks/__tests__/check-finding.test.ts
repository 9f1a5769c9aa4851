import { describe, expect, it } from '@jest/globals'
import { findingOf } from '../check-finding.ts'

const CASING = {
  message: "FromAsCasing: 'as' and 'FROM' keywords' casing do not match (line 4)",
  url: 'https://docs.docker.com/go/dockerfile/rule/from-as-casing/',
  line: 4,
  endLine: 4,
}

describe("a warning of BuildKit's checks", () => {
  it('says what, where and why', () => {
    expect(findingOf(CASING)).toStrictEqual({
      ...CASING,
      rule: 'FromAsCasing',
      message: "'as' and 'FROM' keywords' casing do not match",
    })
    expect(findingOf({ ...CASING, message: 'Other: two\nlines', line: null, endLine: null })).toMatchObject({
      rule: 'Other',
      message: 'two\nlines',
    })
  })

  it('of another kind is no finding', () => {
    for (const message of ['', 'FromAsCasing', 'FromAsCasing: ', 'failed to import: x', 'No rule: x'])
      expect(findingOf({ ...CASING, message })).toBeNull()
    expect(findingOf({ ...CASING, url: null, line: null, endLine: null })).toBeNull()
  })
})
