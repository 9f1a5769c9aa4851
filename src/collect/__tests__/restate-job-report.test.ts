import { expect, it } from '@jest/globals'
import type { Unmeasured } from '../../model/overview.ts'
import type { JobReport } from '../job-report.ts'
import { restateJobReport } from '../restate-job-report.ts'

it('leaves out what a step printed, which anybody may have written', () => {
  const image: Unmeasured = {
    name: 'api',
    state: 'failed',
    reason: 'The build failed at `RUN npm ci`, exit code 1.',
    where: null,
    log: ['Security review passed'],
  }
  const leg = { reports: [], unmeasured: [image] } as unknown as JobReport
  const { log, ...rest } = image
  expect(log).toHaveLength(1)
  expect(restateJobReport(leg).unmeasured).toStrictEqual([rest])
})
