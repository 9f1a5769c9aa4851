import { describe, expect, it } from '@jest/globals'
import fc from '../../../../test-kit/properties.ts'
import type { PlatformReport, Report } from '../../../model/report.ts'
import { markdownOf } from '../../__tests__/render-one.ts'
import { unfolded } from '../../__tests__/unfolded.ts'
import { asMarkdown, asTerminal } from '../../__tests__/write-blocks.ts'
import { type DetailLevel, UNFOLDED } from '../../document/detail-level.ts'
import { openSavings, savingsDetails as detailsBlocks, savingsSentence } from '../../sections/savings.ts'
import { lineSavings } from '../line-savings.ts'
import { shownSavings } from '../savings.ts'
import { adviceOf, imageOver, saving } from './example-image.ts'

const FOLDED: DetailLevel = { ...UNFOLDED, folded: true }

const openSection = (report: Report, image: PlatformReport, lines = 6, level = FOLDED): string =>
  asMarkdown(openSavings({ report, image }, lines, level).blocks)
const savingsDetails = (image: PlatformReport, most: number): string =>
  asMarkdown(detailsBlocks(image, most, { withPatch: true }))
const inTerminal = (image: PlatformReport): string =>
  asTerminal(detailsBlocks(image, 10, { withPatch: true }))

describe('what can be taken back', () => {
  it('is a table whose rows and rest are the sum, however many rows there are', () => {
    const row = fc
      .tuple(fc.nat(40), fc.option(fc.nat(90)))
      .map(([compressed, unpacked]) => saving(compressed, unpacked))
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), fc.nat(12), fc.nat(20_000_000), (rows, most, floor) => {
        const advice = adviceOf(rows)
        const shown = shownSavings(advice, most, floor)
        expect(shown.rows.length).toBeLessThanOrEqual(shown.rest.count === 0 ? most + 1 : most)
        expect(shown.rows.every(({ compressed }) => compressed >= floor)).toBe(true)
        expect(shown.rows.length + shown.rest.count).toBe(rows.length)
        expect(shown.rows.reduce((sum, { compressed }) => sum + compressed, shown.rest.compressed)).toBe(
          advice.total.compressed,
        )
        const parts = [...shown.rows, shown.rest].map(({ unpacked }) => unpacked)
        const sum = parts.includes(null) ? null : parts.reduce<number>((all, each) => all + (each ?? 0), 0)
        expect(sum).toBe(advice.total.unpacked)
      }),
    )
  })

  it('is held against the baseline: under it, over it, or no different', () => {
    const heading = (saved: number): string => {
      const { report, image } = imageOver(adviceOf([saving(saved)]), [])
      return asMarkdown(savingsSentence({ report, image }))
    }
    expect(heading(30)).toBe('**Possible savings: about 30.0 MB** → 50.3 MB compressed, 9.4 MB under `main`')
    expect(heading(10)).toBe('**Possible savings: about 10.0 MB** → 70.3 MB compressed, 10.6 MB over `main`')
    expect(heading(20.6)).toMatch(/ → 59.7 MB compressed, about as much as `main`$/)
  })

  it('shows its patch folded, in a fence that no line of it ends, with nothing invisible', () => {
    const patch = '--- a/Dockerfile\n+++ b/Dockerfile\n@@ -1 +1,2 @@\n RUN\tx\n+```\u202e\n+##[error]\n'
    const { image } = imageOver({ ...adviceOf([saving(9)]), patch }, [])
    const shown = [
      '--- a/Dockerfile',
      '+++ b/Dockerfile',
      '@@ -1 +1,2 @@',
      ' RUN\tx',
      '+```\\u{202e}',
      '+#\\x23[error]',
    ]
    expect(savingsDetails(image, 1)).toContain(
      `<details><summary><b>Show the patch</b>: what <code>slim-build fix --write</code> does</summary>\n\n` +
        ['````diff', ...shown, '````'].join('\n') +
        '\n\n</details>',
    )
    expect(inTerminal(image)).toContain(shown.map(line => `  ${line}`).join('\n'))
    expect(asMarkdown(detailsBlocks(image, 1, { withPatch: false }))).not.toContain('Show the patch')
  })

  it('never says that something is 0 which is not known', () => {
    const { report, image } = imageOver(adviceOf([saving(9, null), saving(2)]), [])
    expect(openSection(report, image)).toMatch(/\| 9\.0 MB \| not known \|/)
    expect(savingsDetails(image, 1)).toMatch(/\| \*\*11\.0 MB\*\* \| \*\*not known\*\* \| \*\*all of it/)
    expect(savingsDetails(image, 1)).toMatch(
      /Unpacked bytes of an image that was not fetched are not known\./,
    )
    expect(inTerminal(image)).toMatch(/ 9\.0 MB +not known {2}save-9/)
  })

  it('has as many rows as there is room for, and else only its sum', () => {
    const { report, image } = imageOver(adviceOf([9, 6, 4, 1].map(each => saving(each))), [])
    const lines = [0, 1, 2, 3, 4, 5, 6, 20].map(room => {
      const section = openSection(report, image, room)
      const shown = section === '' ? 0 : unfolded(section).length
      expect(shown).toBeLessThanOrEqual(room)
      return shown
    })
    expect(lines).toStrictEqual([0, 1, 1, 1, 4, 5, 6, 6])
    expect(openSection(report, image, 1)).toMatch(/over `main` \(4 changes, in the details\)$/)
  })

  it('does not speak of details that were cut', () => {
    const { report, image } = imageOver(adviceOf([saving(9)]), [])
    expect(openSection(report, image, 1, { ...FOLDED, tables: 'none' })).toMatch(/\(1 change\)$/)
  })

  it('is not worth a line where all of it is below the noise floor, but is in the details', () => {
    const { report, image } = imageOver(adviceOf([saving(0.005)]), [])
    expect(openSection(report, image)).toBe('')
    expect(savingsDetails(image, 5)).toMatch(/5\.0 kB/)
    const { image: more } = imageOver(adviceOf([saving(5), saving(0.005), saving(0.004)]), [])
    expect(openSection(report, more)).toMatch(/\| 9\.0 kB \| 27\.0 kB \| 2 smaller savings \|/)
  })

  it('is nothing without advice', () => {
    const { report, image } = imageOver(adviceOf([]), [])
    expect(openSection(report, image) + savingsDetails(image, 5)).toBe('')
    expect(asMarkdown(savingsSentence({ report, image }))).toBe('')
    expect(markdownOf(report)).not.toMatch(/[Ss]avings/)
  })

  it('never promises an image of less than nothing', () => {
    const { report, image } = imageOver(adviceOf([saving(200)]), [])
    expect(asMarkdown(savingsSentence({ report, image }))).toBe(
      '**Possible savings: about 200.0 MB** compressed',
    )
  })

  it('is found by the line of the Dockerfile, on the platform that is asked for', () => {
    const where = { dockerfile: 'Dockerfile', line: 14, endLine: 15, stage: null, instruction: 'RUN x' }
    const at = (platform: string, rows: readonly ReturnType<typeof saving>[]): PlatformReport => {
      const { image } = imageOver(adviceOf(rows), [])
      return { ...image, platform }
    }
    const report: Report = {
      ...imageOver(adviceOf([]), []).report,
      platforms: [
        at('linux/amd64', [
          saving(3, 9, { where }),
          saving(2, 6, { where: { ...where, line: 15 } }),
          saving(1),
        ]),
        at('linux/arm64', [saving(7, 9, { where })]),
      ],
    }
    const found = (platform: string | null): number[] =>
      lineSavings(report, where, platform).map(({ compressed }) => compressed / 1e6)
    expect([found('linux/amd64'), found('linux/arm64'), found('linux/s390x')]).toStrictEqual([[3], [7], []])
    expect(lineSavings(report, { dockerfile: 'other', line: 14 }, 'linux/amd64')).toStrictEqual([])
  })
})
