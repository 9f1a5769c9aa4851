import { expect, test } from '@jest/globals'
import { buildPlatform } from '../../../test-kit/measurement-builder.ts'
import { unknownRules } from '../ignored-rules.ts'

test('a name that is to be silenced and is that of no rule is a warning that names the place', () => {
  const image = buildPlatform({
    lines: [{ instruction: 'RUN a', ignored: ['debug-symbol', 'documentation'] }],
    layers: [],
  })
  const ignored = { rules: ['base-image', 'foo-bar'], source: 'input ignore-advice' }
  expect(unknownRules(ignored, { platforms: [image] })).toStrictEqual([
    expect.stringMatching(
      /^No rule of advice is called "foo-bar" \(input ignore-advice\); there are "split-stages"/,
    ),
    expect.stringMatching(/"debug-symbol" \(the comment above \w+:1\); did you mean "debug-symbols"\?/),
  ])
  expect(unknownRules(undefined, { platforms: [] })).toStrictEqual([])
})
