import { describe, expect, it } from '@jest/globals'
import { parseNoiseFloor } from '../../judge/noise-floor.ts'
import { overviewOf } from '../../model/overview.ts'
import type { Report } from '../../model/report.ts'
import { renderMarkdown } from '../render-markdown.ts'
import { hasChanged } from '../summary/has-changed.ts'
import { grownImage } from './grown-image.ts'
import { markdownOf, terminalOf } from './render-one.ts'

const grown = (floor: string | null): Report =>
  grownImage({ noiseFloor: floor === null ? undefined : parseNoiseFloor(floor, 'floor') })

describe('the noise floor', () => {
  it('is 10 kB or 0.1 % by default: what is below has no row of its own', () => {
    const report = grown(null)
    expect(report.platforms[0]?.change?.noiseFloor).toStrictEqual({ compressed: 10_000, unpacked: 10_000 })
    expect(hasChanged(report)).toBe(true)
    const markdown = markdownOf(report)
    expect(markdown).toMatch(/`\/app\/more`: new file/)
    expect(markdown.slice(0, markdown.indexOf('<details>'))).not.toMatch(/little/)
  })

  it('makes a change none that is below it, and is named', () => {
    const report = grown('40 kB')
    expect(hasChanged(report)).toBe(false)
    const line = renderMarkdown(overviewOf(report))
    expect(line).toMatch(
      /^`api` .* no change \(\+32\.0 kB, below the floor of 40\.0 kB\) · against `main`\n$/,
    )
    expect(terminalOf(report, { width: 120, colour: false })).toMatch(
      /no change \(\+32\.0 kB, below the floor of 40\.0 kB\)/,
    )
  })

  it('is the larger of its size and its percentage', () => {
    const noiseFloorOf = (floor: string) => grown(floor).platforms[0]?.change?.noiseFloor.compressed
    expect(noiseFloorOf('10 kB, 4 %')).toBe(40_000)
    expect(noiseFloorOf('50 kB, 4 %')).toBe(50_000)
    expect(noiseFloorOf('4 %')).toBe(40_000)
  })

  it('can be off: every byte is a change, and every cause has a row', () => {
    const report = grown('off')
    const markdown = markdownOf(report)
    expect(markdown.slice(0, markdown.indexOf('<details>'))).toMatch(/`\/etc\/little`: new file/)
    expect(markdown).not.toMatch(/smaller change/)
  })
})
