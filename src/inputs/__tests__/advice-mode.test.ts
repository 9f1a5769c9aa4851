import assert from 'node:assert/strict'
import { it } from 'node:test'
import { parseAdviceMode } from '../advice-mode.ts'

it('reads whether advice is wanted, and whether the network may be asked for it', () => {
  assert.equal(parseAdviceMode('', '--advice'), 'auto')
  assert.equal(parseAdviceMode(' Offline ', '--advice'), 'offline')
  assert.equal(parseAdviceMode('never', '--advice'), 'never')
  assert.throws(() => parseAdviceMode('off', 'input `advice`'), {
    name: 'InputError',
    message: 'input `advice` is "off"; write auto, offline or never',
  })
})
