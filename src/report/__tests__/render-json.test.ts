import { expect, test } from '@jest/globals'
import { renderJson } from '../render-json.ts'
import { SCENARIOS } from './scenarios.ts'

test('the JSON is the report, ends with a line end, and is harmless when it is printed', () => {
  const report = SCENARIOS.hostile!()
  const json = renderJson(report)
  expect(JSON.parse(json)).toStrictEqual(report)
  expect(json.endsWith('}\n')).toBe(true)
  expect(json.replaceAll('\n', '')).not.toMatch(/##\[|\p{Cc}|\p{Cs}|[\u200b-\u200f\u2028-\u202e]/u)
  for (const line of json.split('\n')) expect(line).not.toMatch(/^\s*::/)
})
