import { describe, expect, it } from '@jest/globals'
import { buildMeasurement } from '../../../test-kit/measurement-builder.ts'
import { parseMeasurement } from '../parse-measurement.ts'

const MEASUREMENT = buildMeasurement({
  base: { kind: 'known', reference: 'docker.io/library/node:22', digest: null, layers: 1, standIn: null },
  lines: [{ instruction: 'FROM node:22' }],
  packages: {
    'npm:a': { ecosystem: 'npm', name: 'a', version: '1.0.0', requires: [1] },
    'dpkg:b': { ecosystem: 'dpkg', name: 'b', version: '1', recommended: true },
  },
  layers: [
    { files: [{ path: 'bin/sh', compressed: 10, unpacked: 40 }], structure: 3, line: 0 },
    { files: [{ path: 'a\udcff', compressed: 1, unpacked: 2, package: 'npm:a' }] },
    {
      files: [
        {
          path: 'app',
          compressed: 9,
          unpacked: 30,
          package: 'dpkg:b',
          strippable: { compressed: 9, unpacked: 20, language: 'go' },
        },
      ],
    },
  ],
})

describe('a saved measurement', () => {
  const text = JSON.stringify(MEASUREMENT)

  it('is read back as it was', () => {
    expect(parseMeasurement(text, 'm.json')).toStrictEqual(MEASUREMENT)
  })

  const refused: Record<string, [change: (value: never) => unknown, message: RegExp]> = {
    'is no object': [() => 5, /m\.json is not a valid measurement: it must be object/],
    'is a report': [() => ({ tool: {}, verdict: {} }), /is a report, which leaves out small files/],
    'is of another version': [
      value => ({ ...(value as object), version: 2 }),
      /\/version must be equal to constant/,
    ],
    'has a digest that could become a path': [
      value => ({ ...(value as object), digest: 'sha256:../../x' }),
      /\/digest must match pattern/,
    ],
    'points at a layer that it lacks': [
      value => patch(value, 'files', 0, { layer: 9 }),
      /an index refers to a missing entry/,
    ],
    'requires a package that it lacks': [
      value => patch(value, 'packages', 0, { requires: [2] }),
      /an index refers to a missing entry/,
    ],
    'shows one path twice': [
      value => patch(value, 'files', 1, { path: 'bin/sh' }),
      /not a valid measurement: it shows a path twice/,
    ],
    'has a path that leaves the image': [
      value => patch(value, 'files', 0, { path: '../bin/sh' }),
      /not a valid measurement: a path in it leads out of the image/,
    ],
    'has content that is no hash': [
      value => patch(value, 'files', 0, { content: 'x'.repeat(1000) }),
      /\/content must match pattern/,
    ],
    'hides a file by a layer below it': [
      value => patch(value, 'files', 2, { hidden: { by: 0, why: 'deleted' } }),
      /a file in it is hidden by a lower layer/,
    ],
    'has more layers than any engine stacks': [
      value =>
        patch(value, 'layers', 0, {}, list => list.push(...Array.from({ length: 1000 }, () => list[0]!))),
      /\/layers must NOT have more than 1000 items/,
    ],
    'has a layer of two sizes': [
      value => patch(value, 'layers', 1, {}, list => Object.assign(list[1]!, { digest: digestIn(list[0]) })),
      /a layer in it has two sizes/,
    ],
    'has a base of more layers than the image': [
      value => {
        const [platform] = (value as { platforms: [{ base: object }] }).platforms
        Object.assign(platform.base, { layers: 4 })
        return value
      },
      /its base has more layers than the image/,
    ],
    'does not add up': [value => patch(value, 'files', 0, { compressed: 11 }), /its parts do not add up/],
    'gives a package bytes that its files do not have': [
      value => patch(value, 'packages', 0, { unpacked: 3 }),
      /its parts do not add up/,
    ],
    'hides more than its hidden files': [
      value => {
        const [platform] = (value as { platforms: [{ hidden: object }] }).platforms
        Object.assign(platform.hidden, { unpacked: 1 })
        return value
      },
      /its parts do not add up/,
    ],
    'strips more off a file than it has': [
      value => patch(value, 'files', 2, { strippable: { compressed: 10, unpacked: 20, language: null } }),
      /its parts do not add up/,
    ],
    'has a program of a language that nobody knows': [
      value => patch(value, 'files', 2, { strippable: { compressed: 1, unpacked: 1, language: '<b>' } }),
      /must be equal to one of the allowed values/,
    ],
    'has a fraction of a byte': [value => patch(value, 'files', 0, { compressed: 0.5 }), /must be integer/],
  }
  for (const [what, [change, message]] of Object.entries(refused)) {
    it(`that ${what} is refused`, () => {
      const changed = JSON.stringify(change(JSON.parse(text) as never))
      expect(() => parseMeasurement(changed, 'm.json')).toThrow(
        expect.objectContaining({ name: 'InputError', message: expect.stringMatching(message) }),
      )
    })
  }

  it('that is not JSON is refused', () => {
    expect(() => parseMeasurement('{', 'm.json')).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringMatching(/m\.json is not JSON/),
      }),
    )
  })
})

function digestIn(layer: unknown): string {
  return (layer as { digest: string }).digest
}

function patch(
  value: unknown,
  list: string,
  index: number,
  change: object,
  more: (list: object[]) => unknown = () => undefined,
): unknown {
  const [platform] = (value as { platforms: [Record<string, object[]>] }).platforms
  Object.assign(platform[list]?.[index] ?? {}, change)
  more(platform[list] ?? [])
  return value
}
