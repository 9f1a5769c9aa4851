import { describe, expect, it } from '@jest/globals'
import { mostlyAlone } from '../mostly-alone.ts'

describe('layers that are read while no other is', () => {
  it.each([
    ['none of two that take the same time', [5, 5], 2, [false, false]],
    ['the last one, where the others end before it', [5, 5, 5], 2, [false, false, true]],
    ['not the last one, where it is a small one beside a large one', [9, 3, 2], 2, [false, false, false]],
    [
      'not the last one, where the others end about when it does',
      [17, 16, 14, 14, 4],
      2,
      [false, false, false, false, false],
    ],
    ['the first one, where it takes longer than all others', [9, 2, 1], 2, [true, false, false]],
    ['the only one', [4], 2, [true]],
    [
      'none of fewer than there are lanes and that take about the same time',
      [5, 4, 4],
      4,
      [false, false, false],
    ],
    ['none of none', [], 2, []],
  ])('are %s', (_, sizes, width, alone) => {
    expect(mostlyAlone(sizes, width)).toStrictEqual(alone)
  })
})
