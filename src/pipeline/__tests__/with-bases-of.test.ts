import { expect, it } from '@jest/globals'
import { buildMeasurement } from '../../../test-kit/measurement-builder.ts'
import { withBasesOf } from '../with-bases-of.ts'

const LAYERS = ['base', 'own'].map(blob => ({ blob, files: [{ path: blob, compressed: 20_000 }] }))
const KNOWN = {
  kind: 'known',
  reference: 'docker.io/library/alpine:3',
  digest: null,
  layers: 1,
  standIn: null,
} as const
const UNKNOWN = { kind: 'unknown', reason: 'It does not say.' } as const
const originsIn = (before: typeof LAYERS | null): string[] => {
  const head = buildMeasurement({ base: UNKNOWN, layers: LAYERS })
  const baseline = before === null ? null : buildMeasurement({ base: KNOWN, layers: before })
  return withBasesOf(head, baseline).flatMap(({ layers }) => layers.map(({ origin }) => origin))
}

it('a base image that the baseline knows is the base of an image on the same layers', () => {
  expect(originsIn(LAYERS)).toStrictEqual(['base', 'own'])
})

it('an image that stands on others, or has no baseline, stays as it is', () => {
  expect(originsIn([{ blob: 'other', files: [] }])).toStrictEqual(['unknown', 'unknown'])
  expect(originsIn(null)).toStrictEqual(['unknown', 'unknown'])
})
