import assert from 'node:assert/strict'
import { describe, expect, it } from '@jest/globals'
import { HOSTILE_TEXTS } from '../../__tests__/hostile-text.ts'
import type { LastGood } from '../../last-good.ts'
import { lastGoodBlock, parseLastGood } from '../last-good-block.ts'

const SHA = '9c1d2e70b5f3a8e4d6c7b8a9f0e1d2c3b4a59687'
const image = (name: string): LastGood => ({ image: name, size: 154_100_000, metric: 'compressed', sha: SHA })
const blockOf = (value: unknown) =>
  `text\n<!-- slim-build last=${Buffer.from(JSON.stringify(value)).toString('base64url')} -->\n`

describe('what images weighed, at the end of a comment', () => {
  it('is invisible, and reads back whatever the names', () => {
    const images = HOSTILE_TEXTS.filter(text => text.length < 100 && text.isWellFormed())
      .slice(0, 20)
      .map(image)
    const block = lastGoodBlock(images)
    expect(block).toMatch(/^\n<!-- slim-build last=[\w-]+ -->\n$/)
    expect(parseLastGood(`report\n${block}`)).toStrictEqual(images)
    expect(lastGoodBlock([])).toBe('')
  })

  it('fits a comment, however many images there are', () => {
    const block = lastGoodBlock(Array.from({ length: 450 }, (_, index) => image(`service-${index}`)))
    expect(block.length).toBeLessThan(4100)
    expect(parseLastGood(block).length).toBeGreaterThan(20)
  })

  it('is nothing where somebody broke it', () => {
    for (const body of [
      '',
      'text\n',
      'text\n<!-- slim-build last=%%% -->\n',
      'text\n<!-- slim-build last=e30 -->\n',
      `text\n<!-- slim-build last=${'A'.repeat(5000)} -->\n`,
      'text\n<!-- slim-build last=AAAA -->\n',
      `${blockOf([['api', 1, 'compressed', SHA]])}more`,
    ])
      assert.deepEqual(parseLastGood(body), [], body.slice(0, 60))
  })

  it('leaves out rows that are none', () => {
    const right = ['api', 1, 'compressed', SHA]
    const wrong = [
      ['api', -1, 'compressed', SHA],
      ['api', 1.5, 'compressed', SHA],
      ['api', null, 'compressed', SHA],
      ['api', '1', 'compressed', SHA],
      ['api', 1e300, 'compressed', SHA],
      ['api', 1, 'wasted', SHA],
      ['api', 1, 'compressed', '<b>'],
      [{}, 1, 'compressed', SHA],
      null,
      {},
      'x',
    ]
    expect(parseLastGood(blockOf([...wrong, right]))).toStrictEqual([{ ...image('api'), size: 1 }])
  })
})
