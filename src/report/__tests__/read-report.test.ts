import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import fc, { anyText, trials } from '../../../test-kit/properties.ts'
import { InputError } from '../../errors/input-error.ts'
import { readReport } from '../read-report.ts'
import { renderJson } from '../render-json.ts'
import { markdownOf, terminalOf } from './render-one.ts'
import { SCENARIOS } from './scenarios.ts'

function withPackagesOnAFile() {
  const report = SCENARIOS.grew!()
  const cause = report.platforms[0]?.change?.causes.rows.find(({ type }) => type === 'file')
  assert(cause !== undefined)
  const rows = [{ change: 'added', name: 'ssl', from: null, to: '1' }]
  Object.assign(cause, { packages: { rows, more: 5 } })
  return report
}

describe('readReport', () => {
  for (const [name, make] of Object.entries(SCENARIOS)) {
    it(`reads back what was written: ${name}`, () => {
      const report = make()
      expect(readReport(renderJson(report))).toStrictEqual(report)
    })
  }

  const wrong: readonly [string, string, RegExp][] = [
    ['what is not JSON', '{', /is not JSON/],
    [
      'another version',
      JSON.stringify({ ...SCENARIOS.grew!(), version: 2 }),
      /\/version must be equal to constant/,
    ],
    [
      'what it does not know',
      JSON.stringify({ ...SCENARIOS.grew!(), more: 1 }),
      /must NOT have additional properties/,
    ],
    [
      'packages of a base image beneath a cause that is none',
      JSON.stringify(withPackagesOnAFile()),
      /\/type must be equal to constant/,
    ],
    ['a deep nest', '['.repeat(100_000), /is not/],
    ['nothing', '', /is not JSON/],
  ]
  for (const [what, text, message] of wrong) {
    it(`refuses ${what}`, () => {
      assert.throws(
        () => readReport(text, 'report.json'),
        (error: unknown) => error instanceof InputError && message.test(error.message),
      )
    })
  }

  it('never crashes on a report that somebody changed: it is refused, or it renders', () => {
    const reports = Object.fromEntries(Object.entries(SCENARIOS).map(([name, make]) => [name, make()]))
    const value = fc.oneof(
      fc.constantFrom(null, -1, 0, 1.5, 1e308, 2 ** 53, '', '::x', [], {}, true, 'sha256:x'),
      anyText(),
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(reports)),
        fc.array(fc.nat(), { maxLength: 9 }),
        value,
        (name, way, by) => {
          const text = JSON.stringify(mutate(reports[name], way, by))
          try {
            const read = readReport(text)
            markdownOf(read)
            terminalOf(read, { width: 80, colour: false })
          } catch (error) {
            assert.ok(error instanceof InputError, String(error))
            expect(error.message).not.toMatch(/\p{Cc}/u)
          }
        },
      ),
      { numRuns: trials(400) },
    )
  })
})

/** Follows a way into a value and puts another one there. */
function mutate(value: unknown, [step, ...way]: readonly number[], by: unknown): unknown {
  if (step === undefined || typeof value !== 'object' || value === null) return by
  const keys = Object.keys(value)
  const key = keys[step % Math.max(1, keys.length)]
  if (key === undefined) return by
  const inner = mutate((value as Record<string, unknown>)[key], way, by)
  if (Array.isArray(value)) return value.with(Number(key), inner)
  return { ...value, [key]: inner }
}
