import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseNoiseFloor } from '../../inputs/noise-floor.ts'
import { renderMarkdown } from '../render-markdown.ts'
import { overviewOf } from '../overview.ts'
import type { Report } from '../report.ts'
import { hasChanged } from '../summary/noteworthy.ts'
import { grownImage } from './grown-image.ts'
import { markdownOf, terminalOf } from './render-one.ts'

const grown = (floor: string | null): Report =>
  grownImage({ noiseFloor: floor === null ? undefined : parseNoiseFloor(floor, 'floor') })

describe('the noise floor', () => {
  it('is 10 kB or 0.1 % by default: what is below has no row of its own', () => {
    const report = grown(null)
    assert.deepEqual(report.platforms[0]?.change?.noiseFloor, { compressed: 10_000, unpacked: 10_000 })
    assert.equal(hasChanged(report), true)
    const markdown = markdownOf(report)
    assert.match(markdown, /`\/app\/more`: new file/)
    assert.doesNotMatch(markdown.slice(0, markdown.indexOf('<details>')), /little/)
  })

  it('makes a change none that is below it, and is named', () => {
    const report = grown('40 kB')
    assert.equal(hasChanged(report), false)
    const line = renderMarkdown(overviewOf(report))
    assert.match(line, /^`api` .* no change \(\+32\.0 kB, below the floor of 40\.0 kB\) · against `main`\n$/)
    assert.match(
      terminalOf(report, { width: 120, colour: false }),
      /no change \(\+32\.0 kB, below the floor of 40\.0 kB\)/,
    )
  })

  it('is the larger of its size and its percentage', () => {
    const noiseFloorOf = (floor: string) => grown(floor).platforms[0]?.change?.noiseFloor.compressed
    assert.equal(noiseFloorOf('10 kB, 4 %'), 40_000)
    assert.equal(noiseFloorOf('50 kB, 4 %'), 50_000)
    assert.equal(noiseFloorOf('4 %'), 40_000)
  })

  it('can be off: every byte is a change, and every cause has a row', () => {
    const report = grown('off')
    const markdown = markdownOf(report)
    assert.match(markdown.slice(0, markdown.indexOf('<details>')), /`\/etc\/little`: new file/)
    assert.doesNotMatch(markdown, /smaller change/)
  })
})
