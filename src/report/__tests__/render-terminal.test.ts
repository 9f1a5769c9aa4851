import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { stripVTControlCharacters } from 'node:util'
import stringWidth from 'string-width'
import fc, { trials } from '../../../test-kit/properties.ts'
import { assertGolden } from './assert-golden.ts'
import { hostileText } from './hostile-text.ts'
import { terminalOf } from './render-one.ts'
import { replaceTexts } from './replace-texts.ts'
import { SCENARIOS } from './scenarios.ts'

describe('renderTerminal', () => {
  for (const [name, make] of Object.entries(SCENARIOS)) {
    it(`is what people have looked at: ${name}`, () => {
      assertGolden(`${name}.txt`, terminalOf(make(), { width: 80, colour: false }))
    })

    for (const width of [60, 80, 120, 300]) {
      it(`keeps within ${width} columns: ${name}`, () => {
        for (const line of terminalOf(make(), { width, colour: false }).split('\n')) {
          assert.ok(stringWidth(line) <= width, line)
        }
      })
    }
  }

  it('uses the room of a wide terminal', () => {
    assertGolden('grew-120.txt', terminalOf(SCENARIOS.grew!(), { width: 120, colour: false }))
  })

  it('colours only when asked, and says the same', () => {
    const report = SCENARIOS.failed!()
    const plain = terminalOf(report, { width: 80, colour: false })
    const coloured = terminalOf(report, { width: 80, colour: true })
    expect(plain).not.toContain('\u001b')
    expect(coloured).toContain('\u001b[31m')
    expect(stripVTControlCharacters(coloured)).toBe(plain)
  })

  it('lets no foreign text move the cursor, break a line or speak to the runner', () => {
    const names = ['failed', 'reduced', 'first-run', 'platforms', 'other-builder', 'way-back', 'no-way-back']
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.array(hostileText, { minLength: 20, maxLength: 20 }),
        fc.integer({ min: 20, max: 200 }),
        (name, texts, width) => {
          let count = 0
          const hostile = replaceTexts(SCENARIOS[name]!(), () => texts[(count += 1) % texts.length] ?? '')
          for (const line of terminalOf(hostile, { width, colour: false }).split('\n')) {
            expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u200b-\u200f\u202a-\u202e\u2066-\u2069]/u)
            expect(line).not.toMatch(/^\s*::|##\[/)
            assert.ok(stringWidth(line) <= Math.max(60, width), line)
          }
        },
      ),
      { numRuns: trials(60) },
    )
  })
})
