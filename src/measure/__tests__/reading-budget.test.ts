import { describe, expect, it } from '@jest/globals'
import { ReadingBudget } from '../reading-budget.ts'

describe('a budget', () => {
  it('ends in one sentence with what is too much, of what, and the limit', () => {
    const budget = new ReadingBudget('the image', 2000, { nodes: 3 })
    budget.spend('nodes', 3)
    expect(() => {
      budget.spend('nodes')
    }).toThrow('the image of 2.0 kB makes more than 3 files and directories, which is the limit')
  })

  it('grows with what is read', () => {
    const budget = new ReadingBudget('the image', 0)
    expect(() => {
      budget.foresee('nodes', 160_000)
    }).toThrow(/more than 100000 files/)
    budget.grow(8_000_000)
    budget.foresee('nodes', 160_000)
  })

  it('lets a signal be heard when there was work', async () => {
    const abort = new AbortController()
    const budget = new ReadingBudget('the image', 0, {}, abort.signal)
    budget.spend('steps', 10)
    expect(budget.isDue).toBe(false)
    budget.spend('steps', 1_000_000)
    expect(budget.isDue).toBe(true)
    setImmediate(() => {
      abort.abort(new Error('interrupted'))
    })
    await expect(budget.pause()).rejects.toThrow('interrupted')
    expect(budget.isDue).toBe(false)
  })
})
