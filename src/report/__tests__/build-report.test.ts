import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addBytes, sumBytes, type Bytes } from '../../units/bytes.ts'
import type { PlatformChange, PlatformReport, Table } from '../report.ts'
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
    assert.deepEqual(told, [
      ['@aws-sdk/*', '32 new npm packages', 'yours', 14],
      ['sharp', '0.33.5 → 0.34.1', 'yours', 14],
      ['/app/test/fixtures/seed.sqlite', 'new file', 'yours', 17],
      ['node:22-slim', 'base image moved `a7937b64b8ca` → `16367aacb67a`', 'base-moved', 1],
    ])
  })

  it('shows directories that tell something: no root, no chain of single children', () => {
    const paths = SCENARIOS.grew!().platforms[0]!.directories.map(({ path }) => path)
    assert.ok(!paths.includes(''))
    assert.ok(paths.includes('app/node_modules/@aws-sdk'))
    assert.ok(!paths.includes('app/node_modules/express'), 'its one child holds all of it')
  })

  it('cuts texts of megabytes', () => {
    assert.ok(JSON.stringify(SCENARIOS.hostile!()).length < 2_000_000)
  })
})

function assertImageAddsUp(image: PlatformReport): void {
  const { total, layers, lines, withoutLine, packages, files, hiddenFiles, hidden } = image
  assert.deepEqual(sumBytes(layers), total)
  assert.deepEqual(sumBytes([...lines, withoutLine]), total)
  assert.deepEqual(whole(hiddenFiles), hidden)
  assert.equal(whole(files).unpacked + hidden.unpacked, total.unpacked)
  assert.ok(whole(packages).unpacked <= whole(files).unpacked)
}

function assertChangeAddsUp(change: PlatformChange, total: Bytes): void {
  const { delta, split, causes, kinds, packages, unpackaged, files, repacked, hidden, structure } = change
  assert.deepEqual(addBytes(change.baseline, delta), total)
  assert.deepEqual(sumBytes(Object.values(split)), delta)
  assert.deepEqual(whole(causes), delta)
  assert.deepEqual(sumBytes(kinds.map(kind => kind.delta)), delta)
  assert.deepEqual(sumBytes(change.lines), delta)
  assert.deepEqual(sumBytes(change.layers), delta)
  assert.deepEqual(sumBytes([whole(packages), unpackaged, repacked, hidden, structure]), delta)
  assert.deepEqual(sumBytes([whole(files), repacked, hidden, structure]), delta)
}

function whole(table: Table<Bytes>): Bytes {
  return addBytes(sumBytes(table.rows), { compressed: table.rest.compressed, unpacked: table.rest.unpacked })
}
