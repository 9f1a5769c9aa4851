import type { PlatformChange } from '../../model/report-change.ts'
import { restateCause, restateVersions } from './restate-cause.ts'

const PACKING = '(?:gzip|zstd|no compression)(?: and (?:gzip|zstd|no compression)){0,2}'
const INCOMPARABLE = new RegExp(
  `^Changed layers were packed with ${PACKING} before and with ${PACKING} now, so compressed bytes cannot be compared\\.$`,
)

/** What changed on one platform, with no words but those of this program. */
export function restateChange(change: PlatformChange): PlatformChange {
  const { compressedIncomparable: why, unpackedIncomparable, causes, packages } = change
  return {
    ...change,
    ...(unpackedIncomparable !== undefined && {
      unpackedIncomparable: 'By its run, unpacked bytes cannot be compared.',
    }),
    compressedIncomparable:
      why === null || INCOMPARABLE.test(why) ? why : 'By its run, compressed bytes cannot be compared.',
    causes: { ...causes, rows: causes.rows.map(restateCause) },
    packages: {
      ...packages,
      rows: packages.rows.map(restateVersions),
    },
  }
}
