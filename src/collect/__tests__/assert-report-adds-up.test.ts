import { expect, it } from '@jest/globals'
import { SCENARIOS } from '../../report/__tests__/scenarios.ts'
import { assertReportAddsUp } from '../assert-report-adds-up.ts'

it('takes every report as a run makes it', () => {
  for (const make of Object.values(SCENARIOS)) assertReportAddsUp(make())
})

it('refuses a trend that does not lead to what the image is compared with', () => {
  const report = SCENARIOS.trend!()
  const platforms = report.platforms.map(each => ({ ...each, trend: each.trend.slice(0, -1) }))
  expect(() => {
    assertReportAddsUp({ ...report, platforms })
  }).toThrow(/the numbers of "linux\/amd64" do not add up: the trend/)
})
