import { describe, expect, it } from '@jest/globals'
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
      expect(parseMatrix(text)).toStrictEqual(values)
    })
  }

  it('are at most 50, and still tell legs apart', () => {
    const of = (last: number) => parseMatrix(JSON.stringify({ big: [...Array(99).keys(), last] }))
    expect(of(1)).toHaveLength(50)
    expect(of(1)).not.toStrictEqual(of(2))
  })
})
