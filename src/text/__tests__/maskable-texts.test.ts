import { expect, test } from '@jest/globals'
import { maskableTexts } from '../maskable-texts.ts'

test('a value that can be a secret is masked, and each line of it that can be one', () => {
  expect(maskableTexts('hunter2')).toStrictEqual(['hunter2'])
  expect(maskableTexts(' padded-value \n')).toStrictEqual(['padded-value'])
  expect(maskableTexts('{\r\n  "key": "a b c"\r\n}\r\n')).toStrictEqual([
    '{\r\n  "key": "a b c"\r\n}',
    '"key": "a b c"',
  ])
  expect(maskableTexts('123456')).toStrictEqual(['123456'])
})

test('what every log is full of is not', () => {
  for (const value of ['', ' ', '1', 'yes', 'true', 'TRUE', 'Production', '8080', '20240', '\n\n']) {
    expect(maskableTexts(value)).toStrictEqual([])
  }
})
