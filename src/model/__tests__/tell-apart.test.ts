import { describe, expect, it } from '@jest/globals'
import { tellApart } from '../tell-apart.ts'

describe('things of one name', () => {
  it('are told apart by the first thing that does', () => {
    expect(
      tellApart([
        ['image', 'api', 'x'],
        ['image', 'worker', 'y'],
      ]),
    ).toStrictEqual(['api', 'worker'])
  })

  it('are told apart by as many things as it takes', () => {
    expect(
      tellApart([
        ['a', 'api', ''],
        ['a', 'worker', ''],
        ['b', 'api', ''],
      ]),
    ).toStrictEqual(['a, api', 'a, worker', 'b, api'])
  })

  it('may be told apart by one of them having nothing to say', () => {
    expect(tellApart([[''], ['worker']])).toStrictEqual(['', 'worker'])
  })

  it('are called the same where nothing tells them apart', () => {
    expect(tellApart([['a'], ['a']])).toStrictEqual(['', ''])
  })
})
