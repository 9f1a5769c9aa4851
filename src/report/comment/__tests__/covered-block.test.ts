import { expect, it } from '@jest/globals'
import { coveredBlock, parseCovered } from '../covered-block.ts'
import { lastGoodBlock } from '../last-good-block.ts'

const SHA = '9c1d2e70b5f3a8e4d6c7b8a9f0e1d2c3b4a59687'
const last = lastGoodBlock([{ image: 'api', size: 1, metric: 'compressed', sha: SHA }])

it('says which reports a comment was made from, with and without sizes behind it', () => {
  for (const end of ['', last]) {
    expect(parseCovered(`text\n${coveredBlock(['a1', 'b2X'])}${end}`)).toStrictEqual(['a1', 'b2X'])
    expect(parseCovered(`text\r\n${coveredBlock(['a1'])}${end}`.replaceAll('\n', '\r\n'))).toStrictEqual([
      'a1',
    ])
    expect(parseCovered(`text\n${coveredBlock([])}${end}`)).toStrictEqual([])
  }
})

it('is read from the end of a comment alone', () => {
  expect(parseCovered(`${coveredBlock(['a1'])}more text\n`)).toStrictEqual([])
})

it('leaves out what does not fit, which then counts as not told', () => {
  const many = Array.from({ length: 2000 }, (_, index) => (10_000_000 + index).toString(36))
  const parsed = parseCovered(`text\n${coveredBlock(many)}`)
  expect(parsed.length).toBeGreaterThan(1000)
  expect(parsed).toStrictEqual(many.slice(0, parsed.length))
})
