import { describe, expect, it } from '@jest/globals'
import { distinguishingTexts } from '../distinguishing-texts.ts'

describe('things of one name', () => {
  it('are told apart by the first thing that does', () => {
    expect(
      distinguishingTexts([
        ['image', 'api', 'x'],
        ['image', 'worker', 'y'],
      ]),
    ).toStrictEqual(['api', 'worker'])
  })

  it('are told apart by as many things as it takes', () => {
    expect(
      distinguishingTexts([
        ['a', 'api', ''],
        ['a', 'worker', ''],
        ['b', 'api', ''],
      ]),
    ).toStrictEqual(['a, api', 'a, worker', 'b, api'])
  })

  it('may be told apart by one of them having nothing to say', () => {
    expect(distinguishingTexts([[''], ['worker']])).toStrictEqual(['', 'worker'])
  })

  it('are called the same where nothing tells them apart', () => {
    expect(distinguishingTexts([['a'], ['a']])).toStrictEqual(['', ''])
  })
})
