import { describe, expect, it } from '@jest/globals'
import { SCENARIOS } from '../../report/__tests__/scenarios.ts'
import { bakeOutputs } from '../bake-outputs.ts'
import { reportOutputs } from '../report-outputs.ts'

const FILES = {
  json: '/r/app/report.json',
  markdown: '/r/app/report.md',
  measurement: '/r/app/measurement.json',
  patch: '/r/app/slim-build.patch',
}
const failed = { target: 'app', report: SCENARIOS.failed!(), files: FILES }
const shrank = { target: 'web', report: SCENARIOS.shrank!(), files: null }

describe('the outputs of a bake', () => {
  it('are those of a single build when it made one image, but for a list as the result', () => {
    const { result, ...values } = bakeOutputs([failed])
    const { result: single, ...expected } = reportOutputs(failed.report)
    expect(values).toStrictEqual(expected)
    expect(JSON.parse(result)).toStrictEqual([
      {
        target: 'app',
        ...(JSON.parse(single) as object),
        report: FILES.json,
        'report-markdown': FILES.markdown,
        measurement: FILES.measurement,
        patch: FILES.patch,
      },
    ])
  })

  it('have the worst verdict of several images, and no number that could be of any of them', () => {
    const { verdict, result, ...numbers } = bakeOutputs([shrank, failed])
    expect(verdict).toBe('fail')
    expect([...new Set(Object.values(numbers))]).toStrictEqual([''])
    const targets = JSON.parse(result) as { target: string; report: string | null }[]
    expect(targets.map(({ target, report }) => [target, report])).toStrictEqual([
      ['web', null],
      ['app', FILES.json],
    ])
  })

  it('are never a pass when nothing was measured', () => {
    const { verdict, result } = bakeOutputs([])
    expect([verdict, result]).toStrictEqual(['skipped', '[]'])
  })
})
