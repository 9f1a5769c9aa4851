import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseMatrix } from '../parse-matrix.ts'

describe('the values of a matrix', () => {
  const cases: readonly [string, string[]][] = [
    ['{"image":"api","node":22,"beta":false}', ['api', '22', 'false']],
    ['{"target":{"name":"api","tags":["a",1]},"beta":true}', ['api', 'a', '1', 'true']],
    ['{"image":"api","suffix":"","more":null,"none":{}}', ['api']],
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

  it('are at most 50, and still tell legs apart', () => {
    const of = (last: number) => parseMatrix(JSON.stringify({ big: [...Array(99).keys(), last] }))
    assert.equal(of(1).length, 50)
    assert.notDeepEqual(of(1), of(2))
  })
})
