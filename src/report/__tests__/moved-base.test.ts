import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { buildMeasurement } from '../../../test-kit/measurement-builder.ts'
import type { Measurement } from '../../model/measurement.ts'
import type { Report } from '../../model/report.ts'
import { restateReport } from '../untrusted/restate-report.ts'
import { markdownOf } from './render-one.ts'
import { MB, reportOf } from './report-of.ts'
import { base, NAME } from './shop-images.ts'

interface Package {
  readonly version: string
  readonly content?: string
  readonly megabytes?: number
}

/** An image of a base image with these packages. */
function standingOn(digest: string, packages: Readonly<Record<string, Package>>): Measurement {
  const named = Object.entries(packages)
  return buildMeasurement(
    {
      base: base(digest),
      lines: [{ line: 1, instruction: 'FROM node:22-slim' }],
      packages: Object.fromEntries(
        named.map(([name, { version }]) => [name, { ecosystem: 'dpkg', name, version }]),
      ),
      layers: [
        {
          line: 0,
          files: named.map(([name, { version, content = version, megabytes = 1 }]) => ({
            ...{ path: `usr/lib/${name}`, package: name, content },
            ...{ compressed: megabytes * MB, unpacked: megabytes * MB },
          })),
        },
      ],
    },
    NAME,
  )
}

/** As many megabytes as the version says. */
const big = (version: string): Package => ({ version, megabytes: Number(version) })

/** What is said of a base image that moved, after its digests. */
function toldOf(report: Report): string | undefined {
  return /base image moved `a7937b64b8ca` → `16367aacb67a`(.*?) \|/.exec(markdownOf(report))?.[1]
}

function rowsOf(report: Report, name: string): string[] {
  return markdownOf(report)
    .split('\n')
    .flatMap(line => new RegExp(`\\| \`${name}\` \\| (.*) \\|$`).exec(line)?.[1] ?? [])
}

it('a base image that moved has both digests, and names the packages in it that changed most', () => {
  const before = standingOn('first', {
    ...{ ssl: big('1'), libc: big('3'), perl: big('9'), awk: big('1'), sed: big('1') },
  })
  const after = standingOn('second', {
    ...{ ssl: big('5'), libc: big('4'), zlib: big('6'), awk: big('2'), sed: big('1.5') },
  })
  expect(toldOf(reportOf(after, before))).toBe(
    ', with `perl` 9 (removed), `zlib` 6 (new), `ssl` 1 → 5 and 3 more packages',
  )
})

it('a base image that moved counts packages that have another version and the same files', () => {
  const before = standingOn('first', { a: { version: '1', content: 'same' }, z: big('1') })
  const after = standingOn('second', { a: { version: '2', content: 'same' }, z: big('2') })
  const report = reportOf(after, before)
  expect(toldOf(report)).toBe(', with `z` 1 → 2, `a` 1 → 2')
  expect([rowsOf(report, 'z'), rowsOf(report, 'a')]).toStrictEqual([
    ['upgraded 1 → 2 (dpkg)'],
    ['upgraded 1 → 2 (dpkg)'],
  ])
})

describe('a version that is not known', () => {
  const before = standingOn('first', { ssl: { version: '' }, old: { version: '' }, awk: big('3') })
  const after = standingOn('second', { ssl: big('2'), fresh: { version: '', megabytes: 4 }, awk: big('2') })
  const own = reportOf(after, before)
  const versions = 'fresh|old|ssl|awk'.split('|')

  for (const [whose, report] of [
    ['an own report', own],
    ['a report that anybody may have written', restateReport(own)],
  ] as const) {
    it(`is said in the same words wherever it would stand: ${whose}`, () => {
      expect(toldOf(report)).toBe(
        ', with `fresh` (new), `awk` 3 → 2 (downgraded), `old` (removed) and 1 more package',
      )
      expect(versions.flatMap(name => rowsOf(report, name))).toStrictEqual([
        ...['added (dpkg)', 'removed (dpkg)'],
        ...['upgraded unknown version → 2 (dpkg)', 'downgraded 3 → 2 (dpkg)'],
      ])
    })
  }

  it('is said where reports say that there is none', () => {
    const report = structuredClone(own)
    const cause = report.platforms[0]?.change?.causes.rows.find(({ type }) => type === 'base')
    assert(cause !== undefined)
    const packages = {
      rows: [
        { change: 'upgraded', name: 'a', from: null, to: '3' },
        { change: 'downgraded', name: 'b', from: '4', to: '' },
      ],
      more: 0,
    }
    Object.assign(cause, { packages })
    expect(toldOf(report)).toBe(', with `a` unknown version → 3, `b` 4 → unknown version (downgraded)')
  })
})
