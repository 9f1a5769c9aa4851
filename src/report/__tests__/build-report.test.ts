import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { buildMeasurement } from '../../../test-kit/measurement-builder.ts'
import { addBytes, type Bytes, sumBytes } from '../../model/bytes.ts'
import type { BaseMeasurement } from '../../model/measurement.ts'
import type { PlatformChange } from '../../model/report-change.ts'
import type { Table } from '../../model/report-rows.ts'
import type { PlatformReport } from '../../model/report.ts'
import { reportOf } from './report-of.ts'
import { SCENARIOS } from './scenarios.ts'

describe('buildReport: parts add up to the whole', () => {
  for (const [name, make] of Object.entries(SCENARIOS)) {
    it(name, () => {
      for (const image of make().platforms) {
        assertImageAddsUp(image)
        if (image.change !== null) assertChangeAddsUp(image.change, image.total)
      }
    })
  }

  it('finds the cause, the line and the blame of a change like those of a pull request', () => {
    const change = SCENARIOS.grew!().platforms[0]!.change!
    const told = change.causes.rows
      .slice(0, 4)
      .map(row => [row.subject, row.detail, row.blame, row.where?.line])
    expect(told).toStrictEqual([
      ['@aws-sdk/*', '32 new npm packages', 'yours', 14],
      ['sharp', '0.33.5 → 0.34.1', 'yours', 14],
      ['/app/test/fixtures/seed.sqlite', 'new file', 'yours', 17],
      ['node:22-slim', 'base image moved `a7937b64b8ca` → `16367aacb67a`', 'base-moved', 1],
    ])
  })

  it('shows directories that tell something: no root, no chain of single children', () => {
    const paths = SCENARIOS.grew!().platforms[0]!.directories.map(({ path }) => path)
    expect(paths).not.toContain('')
    expect(paths).toContain('app/node_modules/@aws-sdk')
    assert.ok(!paths.includes('app/node_modules/express'), 'its one child holds all of it')
  })

  it('says of a base image that only one side knows, that its bytes count as files and packages', () => {
    const files = [{ path: 'lib/libc.so', compressed: 90, unpacked: 200 }]
    const known: BaseMeasurement = {
      kind: 'known',
      reference: 'docker.io/library/debian:13',
      digest: null,
      layers: 1,
      standIn: null,
    }
    const built = buildMeasurement({ base: known, layers: [{ files }] })
    const saved = buildMeasurement({
      base: { kind: 'unknown', reason: 'No record.' },
      layers: [{ files: [...files, { path: 'lib/libm.so', compressed: 9, unpacked: 20 }] }],
    })
    const counts = 'the bytes of a base image count as packages and files on both sides.'
    expect(reportOf(saved, built).notes).toStrictEqual([
      `The base image is not known, but that of the baseline is: ${counts}`,
    ])
    expect(reportOf(built, saved).notes).toStrictEqual([
      `The base image of the baseline is not known, so ${counts}`,
    ])
    expect(reportOf(saved, saved).notes).toStrictEqual([])
  })

  it('lists no package as big as nothing whose bytes are inside of another file', () => {
    const head = buildMeasurement({
      layers: [{ files: [{ path: 'app/a.jar', unpacked: 9, package: 'a@1.0.0' }] }],
      packages: { 'a@1.0.0': {}, 'b@1.0.0': { location: 'app/c.jar', inside: true } },
    })
    const report = reportOf(head, 'there is none')
    expect(report.platforms[0]?.packages.rows.map(({ name }) => name)).toStrictEqual(['a'])
  })

  it('cuts texts of megabytes', () => {
    expect(JSON.stringify(SCENARIOS.hostile!()).length).toBeLessThan(2_000_000)
  })
})

function assertImageAddsUp(image: PlatformReport): void {
  const { total, layers, lines, withoutLine, packages, files, hiddenFiles, hidden } = image
  expect(sumBytes(layers)).toStrictEqual(total)
  expect(sumBytes([...lines, withoutLine])).toStrictEqual(total)
  expect(whole(hiddenFiles)).toStrictEqual(hidden)
  expect(whole(files).unpacked + hidden.unpacked).toBe(total.unpacked)
  expect(whole(packages).unpacked).toBeLessThanOrEqual(whole(files).unpacked)
}

function assertChangeAddsUp(change: PlatformChange, total: Bytes): void {
  const { delta, split, causes, kinds, packages, unpackaged, files, repacked, hidden, structure } = change
  expect(addBytes(change.baseline, delta)).toStrictEqual(total)
  expect(sumBytes(Object.values(split))).toStrictEqual(delta)
  expect(whole(causes)).toStrictEqual(delta)
  expect(sumBytes(kinds.map(kind => kind.delta))).toStrictEqual(delta)
  expect(sumBytes(change.lines)).toStrictEqual(delta)
  expect(sumBytes(change.layers)).toStrictEqual(delta)
  expect(sumBytes([whole(packages), unpackaged, repacked, hidden, structure])).toStrictEqual(delta)
  expect(sumBytes([whole(files), repacked, hidden, structure])).toStrictEqual(delta)
}

function whole(table: Table<Bytes>): Bytes {
  return addBytes(sumBytes(table.rows), { compressed: table.rest.compressed, unpacked: table.rest.unpacked })
}
