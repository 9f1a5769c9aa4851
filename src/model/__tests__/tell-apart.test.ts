import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { tellApart } from '../tell-apart.ts'

describe('things of one name', () => {
  it('are told apart by the first thing that does', () => {
    assert.deepEqual(
      tellApart([
        ['image', 'api', 'x'],
        ['image', 'worker', 'y'],
      ]),
      ['api', 'worker'],
    )
  })

  it('are told apart by as many things as it takes', () => {
    assert.deepEqual(
      tellApart([
        ['a', 'api', ''],
        ['a', 'worker', ''],
        ['b', 'api', ''],
      ]),
      ['a, api', 'a, worker', 'b, api'],
    )
  })

  it('may be told apart by one of them having nothing to say', () => {
    assert.deepEqual(tellApart([[''], ['worker']]), ['', 'worker'])
  })

  it('are called the same where nothing tells them apart', () => {
    assert.deepEqual(tellApart([['a'], ['a']]), ['', ''])
  })
})
