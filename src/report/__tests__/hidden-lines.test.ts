import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { buildMeasurement, type FileSpec, type PlatformSpec } from '../../../test-kit/measurement-builder.ts'
import { advise } from '../../advise/advise.ts'
import type { Hidden } from '../../model/file-record.ts'
import { overviewOf } from '../../model/overview.ts'
import type { Report } from '../../model/report.ts'
import { readReport } from '../read-report.ts'
import { renderJson } from '../render-json.ts'
import { renderMarkdown } from '../render-markdown.ts'
import { renderTerminal } from '../render-terminal.ts'
import { restateReport } from '../untrusted/restate-report.ts'
import { reportOf } from './report-of.ts'

const MB = 1_000_000

interface Hiding {
  readonly make: string
  readonly hide: string
  readonly why: Hidden['why']
  /** What the second line leaves in the place of the file. */
  readonly left?: readonly Partial<FileSpec>[]
}

const DATA: FileSpec = { path: 'srv/data', content: 'data', compressed: 2 * MB, unpacked: 8 * MB }

function imageOf({ make, hide, why, left = [] }: Hiding): PlatformSpec {
  return {
    lines: [
      { instruction: make, line: 5, endLine: 5, readsContext: make.startsWith('COPY') },
      { instruction: hide, line: 9, endLine: 9, inputs: [0] },
    ],
    layers: [
      { line: 0, files: [{ ...DATA, hidden: { by: 1, why } }] },
      { line: 1, files: left.map(change => ({ ...DATA, ...change })) },
    ],
  }
}

/** The report on a file that is new, and that line 5 makes and line 9 hides. */
function reportOn(hiding: Hiding): Report {
  const head = buildMeasurement(imageOf(hiding))
  const advice = head.platforms.map(image => advise(image, { bases: [] }))
  return reportOf(head, buildMeasurement({}), [], { advice })
}

function rowsOf(report: Report) {
  const [image] = report.platforms
  assert.ok(image?.change != null)
  const [cause] = image.change.causes.rows.filter(({ type }) => type === 'hidden')
  const [saving] = [...image.advice.rows, ...(image.advice.hints?.rows ?? [])]
  return { cause, saving }
}

const HIDINGS: Readonly<Record<string, Hiding>> = {
  'deleted by': { make: 'RUN make data', hide: 'RUN rm /srv/data', why: 'deleted' },
  'overwritten by': {
    ...{ make: 'RUN make data', hide: 'RUN make data again', why: 'overwritten' },
    left: [{ content: 'again' }],
  },
  'copied with same content by': {
    ...{ make: 'COPY data /srv/', hide: 'RUN chown -R 1000:0 /srv', why: 'metadata' },
    left: [{}],
  },
}

describe.each(Object.entries(HIDINGS))('bytes that are %s a later line', (words, hiding) => {
  const report = reportOn(hiding)
  const overview = overviewOf(report)

  it('stand at the line that made them, in what grew and in what can be saved', () => {
    const { cause, saving } = rowsOf(report)
    expect([cause?.where?.line, saving?.where?.line]).toStrictEqual([5, 5])
    expect(cause?.hiddenBy?.where?.line).toBe(9)
    expect(saving?.reason[0]).toMatch(/^line 9 /)
  })
  it('name the line that hides them, in each writer', () => {
    expect(renderMarkdown(overview)).toContain(
      `| +2.0 MB | +8.0 MB | hidden bytes: ${words} Dockerfile:9 | Dockerfile:5 \`${hiding.make}\` |`,
    )
    expect(renderTerminal(overview, { width: 120, colour: false })).toMatch(
      new RegExp(`hidden bytes: ${words} Dockerfile:9 +Dockerfile:5 `),
    )
  })
  it('are told alike of a report that was read, and of one that anyone may have written', () => {
    const read = readReport(renderJson(report))
    expect(rowsOf(read).cause).toStrictEqual(rowsOf(report).cause)
    expect(rowsOf(restateReport(read)).cause).toStrictEqual(rowsOf(report).cause)
  })
})

it('what a new line hides of an old layer stands at the new line', () => {
  const chown = HIDINGS['copied with same content by']
  assert.ok(chown)
  const after = imageOf(chown)
  const layers = after.layers?.map(layer => ({ ...layer, blob: String(layer.line) })) ?? []
  const before: PlatformSpec = {
    lines: after.lines?.slice(0, 1) ?? [],
    layers: layers.slice(0, 1).map(layer => ({ ...layer, files: [DATA] })),
  }
  const report = reportOf(buildMeasurement({ ...after, layers }), buildMeasurement(before))
  expect(renderMarkdown(overviewOf(report))).toContain(
    '| hidden bytes: copied with same content by this line | Dockerfile:9 `RUN chown -R 1000:0 /srv` |',
  )
})
