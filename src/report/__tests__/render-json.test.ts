import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderJson } from '../render-json.ts'
import { SCENARIOS } from './scenarios.ts'

test('the JSON is the report, ends with a line end, and is harmless when it is printed', () => {
  const report = SCENARIOS.hostile!()
  const json = renderJson(report)
  assert.deepEqual(JSON.parse(json), report)
  assert.ok(json.endsWith('}\n'))
  assert.doesNotMatch(json.replaceAll('\n', ''), /##\[|\p{Cc}|\p{Cs}|[\u200b-\u200f\u2028-\u202e]/u)
  for (const line of json.split('\n')) assert.doesNotMatch(line, /^\s*::/)
})
