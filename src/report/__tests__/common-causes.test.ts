import { describe, expect, it } from '@jest/globals'
import type { CauseRow } from '../../model/report-change.ts'
import type { PlatformReport, Report } from '../../model/report.ts'
import { commonLine as commonBlocks } from '../sections/platforms.ts'
import { SCENARIOS } from './scenarios.ts'
import { asMarkdown } from './write-blocks.ts'

const REPORT = SCENARIOS.platforms!()

const commonLine = (report: Report): string => asMarkdown(commonBlocks(report))

describe('what the platforms of an image have in common', () => {
  it('is told to the byte, with what only one has', () => {
    expect(commonLine(REPORT)).toBe(
      '+17.5 MB compressed is common to linux/amd64 and linux/arm64 (`@aws-sdk/*`, `/app/test/fixtures/seed.sqlite`, 🧱 `node:22-slim`). Only on linux/amd64: `sharp` +3.1 MB.',
    )
  })

  it('is told in unpacked bytes where equal files were packed to a byte more', () => {
    const line = commonLine(onArm64(row => ({ ...row, compressed: row.compressed + 1 })))
    expect(line).toMatch(/^\+57\.9 MB unpacked is common to linux\/amd64 and linux\/arm64/)
    expect(line).toMatch(/Only on linux\/amd64: `sharp` \+11\.9 MB\.$/)
  })

  it('is what has the same size on each, and no platform has alone what another has in another size', () => {
    const line = commonLine(
      onArm64(row => (row.subject === '@aws-sdk/*' ? { ...row, unpacked: row.unpacked + 1 } : row)),
    )
    expect(line).toMatch(/^\+3\.4 MB compressed is common to linux\/amd64 and linux\/arm64/)
    expect(line).not.toMatch(/@aws-sdk/)
  })

  it('is hidden bytes line by line', () => {
    const hiddenAt = (line: number, bytes: number, by: number): CauseRow => {
      const place = { dockerfile: 'Dockerfile', endLine: line, stage: null, instruction: 'RUN x' }
      return {
        ...{ type: 'hidden', subject: null, detail: 'hidden bytes: deleted', blame: 'yours', side: 'head' },
        ...{ where: { ...place, line }, hiddenBy: { where: { ...place, line: by }, side: 'head' } },
        ...{ compressed: bytes, unpacked: bytes },
      }
    }
    const rows = [hiddenAt(2, 5000, 9), hiddenAt(2, 3000, 8), hiddenAt(4, 2000, 9)]
    const line = commonLine(changed(change => ({ ...change, causes: { ...change.causes, rows } })))
    expect(line).toBe('+10.0 kB compressed is common to linux/amd64 and linux/arm64 (hidden bytes).')
  })

  it('is not told of one platform, nor where causes are only summed up or bytes must not be subtracted', () => {
    expect(commonLine(SCENARIOS.grew!())).toBe('')
    const rest = { count: 1, compressed: 0, unpacked: 0 }
    expect(commonLine(changed(change => ({ ...change, causes: { ...change.causes, rest } })))).toBe('')
    expect(commonLine(changed(change => ({ ...change, compressedIncomparable: 'gzip, zstd' })))).toBe('')
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
