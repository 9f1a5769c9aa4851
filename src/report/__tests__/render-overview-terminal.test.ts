import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { stripVTControlCharacters } from 'node:util'
import stringWidth from 'string-width'
import fc, { trials } from '../../../test-kit/properties.ts'
import { renderTerminal } from '../render-terminal.ts'
import { assertGolden } from './assert-golden.ts'
import { hostileText } from './hostile-text.ts'
import { OVERVIEWS } from './overviews.ts'
import { terminalOf } from './render-one.ts'
import { replaceTexts } from './replace-texts.ts'
import { SCENARIOS } from './scenarios.ts'

describe('renderTerminal', () => {
  for (const [name, make] of Object.entries(OVERVIEWS)) {
    it(`is what people have looked at: ${name}`, () => {
      assertGolden(`${name}.txt`, renderTerminal(make(), { width: 100, colour: false }))
    })

    for (const width of [60, 120]) {
      it(`keeps within ${width} columns: ${name}`, () => {
        for (const line of renderTerminal(make(), { width, colour: false }).split('\n')) {
          assert.ok(stringWidth(line) <= width, line)
        }
      })
    }
  }

  it('is the report of the image where there is one', () => {
    const options = { width: 80, colour: true }
    const report = SCENARIOS.failed!()
    expect(renderTerminal({ reports: [report], unmeasured: [] }, options)).toBe(terminalOf(report, options))
  })

  it('colours only when asked, and says the same', () => {
    const plain = renderTerminal(OVERVIEWS['leg-missing']!(), { width: 80, colour: false })
    const coloured = renderTerminal(OVERVIEWS['leg-missing']!(), { width: 80, colour: true })
    expect(!plain.includes('\u001b') && coloured.includes('\u001b[31m')).toBe(true)
    expect(stripVTControlCharacters(coloured)).toBe(plain)
  })

  it('lets no foreign text move the cursor, break a line or speak to the runner', () => {
    const names = [
      'twelve-images',
      'leg-missing',
      'build-failed',
      'all-new',
      'one-incomparable',
      'many-platforms',
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.array(hostileText, { minLength: 20, maxLength: 20 }),
        fc.integer({ min: 20, max: 200 }),
        (name, texts, width) => {
          let count = 0
          const next = (): string => texts[(count += 1) % texts.length] ?? ''
          const { reports, unmeasured } = OVERVIEWS[name]!()
          const overview = {
            reports: reports.map(report => replaceTexts(report, next)),
            unmeasured: unmeasured.map(each => ({ ...each, name: next(), reason: next(), leg: next() })),
            legs: reports.map(next),
          }
          for (const line of renderTerminal(overview, { width, colour: false }).split('\n')) {
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
