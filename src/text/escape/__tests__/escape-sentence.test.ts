import { describe, expect, it } from '@jest/globals'
import { escapeSentence } from '../escape-sentence.ts'

const escaped = (text: string): string =>
  escapeSentence(text, { code: word => `<${word}>`, lone: sign => `[${sign}]` }, true)

describe('a sentence', () => {
  it.each([
    ['It grew by 3 MB (of 10 MB).', 'It grew by 3 MB (of 10 MB).'],
    ['See (@org/team), please!', 'See (<@org/team>), please!'],
    ['a `b c`, d', 'a <b c>, d'],
    ['- a', '<-> a'],
    ['a ... b', 'a ... b'],
    ['a ::) b', 'a <::)> b'],
    ['a < b <c', 'a [<] b <<c>'],
    ['( a_b) ()', '( <a_b>) <()>'],
  ])('%s', (text, expected) => {
    expect(escaped(text)).toBe(expected)
  })

  it.each([
    ['signs that may end a word', '!'.repeat(200_000) + 'a'],
    ['brackets', '(' + ')'.repeat(200_000) + '_'],
    ['digits of a commit', 'a'.repeat(200_000) + 'g'],
    ['backticks', ' `'.repeat(100_000)],
    ['quoted words', ' `a`' + '!'.repeat(200_000) + 'a'],
    ['blanks', 'a' + ' '.repeat(200_000) + 'a'],
  ])('is written in one pass over %s', (_, text) => {
    const before = process.cpuUsage()
    escaped(text)
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1e6).toBeLessThan(2)
  })
})
