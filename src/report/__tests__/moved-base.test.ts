import { expect, it } from '@jest/globals'
import { buildMeasurement } from '../../../test-kit/measurement-builder.ts'
import type { Measurement } from '../../model/measurement.ts'
import { markdownOf } from './render-one.ts'
import { reportOf } from './report-of.ts'
import { base, NAME } from './shop-images.ts'

/** An image of a base image with these packages, by their versions. */
function standingOn(digest: string, versions: Readonly<Record<string, string>>): Measurement {
  const named = Object.entries(versions)
  return buildMeasurement(
    {
      base: base(digest),
      lines: [{ line: 1, instruction: 'FROM node:22-slim' }],
      packages: Object.fromEntries(
        named.map(([name, version]) => [name, { ecosystem: 'dpkg', name, version }]),
      ),
      layers: [
        {
          line: 0,
          files: named.map(([name, version]) => ({
            ...{ path: `usr/lib/${name}`, package: name, content: version },
            ...{ compressed: Number(version) * 1_000_000, unpacked: Number(version) * 1_000_000 },
          })),
        },
      ],
    },
    NAME,
  )
}

it('a base image that moved has both digests, and names the packages in it that changed most', () => {
  const before = standingOn('first', { ssl: '1', libc: '3', perl: '9', awk: '1', sed: '1' })
  const after = standingOn('second', { ssl: '5', libc: '4', zlib: '6', awk: '2', sed: '1.5' })
  const row = markdownOf(reportOf(after, before))
    .split('\n')
    .find(line => line.includes('base image moved'))
  expect(row).toContain(
    'base image moved `a7937b64b8ca` → `16367aacb67a`, with `perl` 9 (removed), `zlib` 6 (new), `ssl` 1 → 5 and 3 more packages |',
  )
})
