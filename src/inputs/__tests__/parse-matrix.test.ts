import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseMatrix } from '../parse-matrix.ts'

describe('the values of a matrix', () => {
  const cases: readonly [string, string[]][] = [
    ['{"image":"api","node":22,"beta":false}', ['api', '22', 'false']],
    ['{"target":{"name":"api"}}', ['{"name":"api"}']],
    ['null', []],
    ['{}', []],
    ['', []],
    ['${{ toJSON(matrix) }}', []],
    ['"text"', []],
  ]
  for (const [text, values] of cases) {
    it(`of ${text || 'nothing'} are ${values.join(', ') || 'none'}`, () => {
      assert.deepEqual(parseMatrix(text), values)
    })
  }
})
