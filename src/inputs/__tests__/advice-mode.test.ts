import { expect, it } from '@jest/globals'
import { parseAdviceMode } from '../advice-mode.ts'

it('reads whether advice is wanted, and whether the network may be asked for it', () => {
  expect(parseAdviceMode('', '--advice')).toBe('auto')
  expect(parseAdviceMode(' Offline ', '--advice')).toBe('offline')
  expect(parseAdviceMode('never', '--advice')).toBe('never')
  expect(() => parseAdviceMode('off', 'input `advice`')).toThrow(
    expect.objectContaining({
      name: 'InputError',
      message: 'input `advice` is "off"; write auto, offline or never',
    }),
  )
})
