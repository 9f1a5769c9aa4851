import assert from 'node:assert/strict'
import { expect, test } from '@jest/globals'

import { filesOf } from '../../src/measure/files-of.ts'
import { assertAddsUp } from '../assert-adds-up.ts'
import { buildMeasurement } from '../measurement-builder.ts'

const measurement = buildMeasurement({
  base: { kind: 'known', reference: 'docker.io/library/alpine:3', digest: null, layers: 1, standIn: null },
  lines: [{ instruction: 'FROM alpine:3' }, { instruction: 'RUN npm ci' }],
  layers: [
    { files: [{ path: 'etc/motd', compressed: 3, unpacked: 5, hidden: { by: 1, why: 'overwritten' } }] },
    {
      line: 1,
      structure: 7,
      files: [
        { path: 'etc/motd', compressed: 4, unpacked: 6 },
        { path: 'app/node_modules/a/index.js', compressed: 10, unpacked: 20, package: 'a@1.2.0' },
      ],
    },
  ],
})

test('a built measurement adds up', () => {
  assertAddsUp(measurement)
  const [platform] = measurement.platforms
  expect([
    platform?.compressed,
    platform?.unpacked,
    platform?.hidden,
    platform?.layers.map(layer => layer.origin),
  ]).toStrictEqual([24, 31, { compressed: 3, unpacked: 5 }, ['base', 'own']])
  expect(platform?.packages).toStrictEqual([
    {
      ecosystem: 'npm',
      name: 'a',
      version: '1.2.0',
      location: null,
      purpose: null,
      files: 1,
      compressed: 10,
      unpacked: 20,
    },
  ])
})

test('one byte too many anywhere is found', () => {
  const [platform] = measurement.platforms
  assert.ok(platform)
  for (const broken of [
    { ...platform, compressed: platform.compressed + 1 },
    { ...platform, hidden: { compressed: 0, unpacked: 0 } },
    { ...platform, packages: [] },
    { ...platform, files: filesOf([...platform.files].slice(1)) },
    { ...platform, layers: platform.layers.map(layer => ({ ...layer, structure: layer.structure + 1 })) },
  ]) {
    assert.throws(() => {
      assertAddsUp({ ...measurement, platforms: [broken] })
    }, assert.AssertionError)
  }
})
