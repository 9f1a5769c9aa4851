import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { commonLine as commonBlocks } from '../sections/platforms.ts'
import type { CauseRow, PlatformReport, Report } from '../report.ts'
import { SCENARIOS } from './scenarios.ts'
import { asMarkdown } from './write-blocks.ts'

const REPORT = SCENARIOS.platforms!()

const commonLine = (report: Report): string => asMarkdown(commonBlocks(report))

describe('what the platforms of an image have in common', () => {
  it('is told to the byte, with what only one has', () => {
    assert.equal(
      commonLine(REPORT),
      '+17.5 MB compressed is common to linux/amd64 and linux/arm64 (`@aws-sdk/*`, `/app/test/fixtures/seed.sqlite`, 🧱 `node:22-slim`). Only on linux/amd64: `sharp` +3.1 MB.',
    )
  })

  it('is told in unpacked bytes where equal files were packed to a byte more', () => {
    const line = commonLine(onArm64(row => ({ ...row, compressed: row.compressed + 1 })))
    assert.match(line, /^\+57\.9 MB unpacked is common to linux\/amd64 and linux\/arm64/)
    assert.match(line, /Only on linux\/amd64: `sharp` \+11\.9 MB\.$/)
  })

  it('is what has the same size on each, and no platform has alone what another has in another size', () => {
    const line = commonLine(
      onArm64(row => (row.subject === '@aws-sdk/*' ? { ...row, unpacked: row.unpacked + 1 } : row)),
    )
    assert.match(line, /^\+3\.4 MB compressed is common to linux\/amd64 and linux\/arm64/)
    assert.doesNotMatch(line, /@aws-sdk/)
  })

  it('is not told of one platform, nor where causes are only summed up or bytes must not be subtracted', () => {
    assert.equal(commonLine(SCENARIOS.grew!()), '')
    const rest = { count: 1, compressed: 0, unpacked: 0 }
    assert.equal(commonLine(changed(change => ({ ...change, causes: { ...change.causes, rest } }))), '')
    assert.equal(commonLine(changed(change => ({ ...change, compressedIncomparable: 'gzip, zstd' }))), '')
  })
})

function onArm64(edit: (row: CauseRow) => CauseRow): Report {
  return changed((change, platform) =>
    platform === 'linux/arm64'
      ? { ...change, causes: { ...change.causes, rows: change.causes.rows.map(edit) } }
      : change,
  )
}

type Change = NonNullable<PlatformReport['change']>

function changed(edit: (change: Change, platform: string) => Change): Report {
  return {
    ...REPORT,
    platforms: REPORT.platforms.map(image => ({
      ...image,
      change: image.change === null ? null : edit(image.change, image.platform),
    })),
  }
}
