import assert from 'node:assert/strict'
import { describe, expect, it } from '@jest/globals'
import { findingInProgress, parseFindings } from '../parse-findings.ts'

const CASING = {
  ruleName: 'FromAsCasing',
  description: "The 'as' keyword should match the case of the 'from' keyword",
  url: 'https://docs.docker.com/go/dockerfile/rule/from-as-casing/',
  detail: "'as' and 'FROM' keywords' casing do not match",
  location: { ranges: [{ start: { line: 4 }, end: { line: 4 } }] },
}

describe("BuildKit's checks", () => {
  it('say what, where and why, each once', () => {
    const findings = parseFindings({
      warnings: [CASING, CASING, { ruleName: 'Other', description: 'no place' }],
    })
    expect(findings).toStrictEqual([
      { rule: 'FromAsCasing', message: CASING.detail, url: CASING.url, line: 4, endLine: 4 },
      { rule: 'Other', message: 'no place', url: null, line: null, endLine: null },
    ])
  })

  it('are known again in the progress of the build', () => {
    const [finding] = parseFindings({ warnings: [CASING] })
    assert.ok(finding)
    expect(findingInProgress(finding)).toBe(
      "FromAsCasing: 'as' and 'FROM' keywords' casing do not match (line 4)",
    )
  })

  it('of another shape are none', () => {
    for (const check of [
      null,
      1,
      'x',
      [],
      {},
      { warnings: {} },
      { warnings: [null, 1, {}, { ruleName: 7 }] },
    ])
      expect(parseFindings(check)).toStrictEqual([])
    const odd = parseFindings({
      warnings: [{ ...CASING, url: 7, location: { ranges: [{ start: { line: -1 } }] } }],
    })
    expect([odd[0]?.url, odd[0]?.line, odd[0]?.endLine]).toStrictEqual([null, null, null])
  })
})
