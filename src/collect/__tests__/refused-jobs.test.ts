import { describe, expect, it } from '@jest/globals'
import { makeLeg } from '../../runner/artifacts/__tests__/leg-artifacts.ts'
import { refusedJobs } from '../refused-jobs.ts'
import { reportArtifactName } from '../report-artifact.ts'
import { job } from './collected-legs.ts'

describe('the jobs whose reports could not be read', () => {
  // Images that are one word in the name of an artifact, so that each may be the one that is meant.
  const legs = Array.from({ length: 320 }, (_, index) =>
    makeLeg(`a${String.fromCodePoint(0x4e_00 + index)}b`, { step: `step-${index}`, matrix: [] }),
  )
  const refusal = (step: string) => ({
    id: 1,
    name: reportArtifactName(makeLeg('a-b', { step, matrix: ['x'] })),
    reason: 'it is not JSON',
  })
  const jobs = [job('image (x)', null)]

  it('are found by the steps and the images of other reports', () => {
    expect(refusedJobs([refusal('step-319')], jobs, legs)).toMatchObject([{ job: jobs[0] }])
  })

  it('are no longer looked for when reports have made more names than can be tried', () => {
    expect(refusedJobs([refusal('unknown'), refusal('step-319')], jobs, legs)).toStrictEqual([])
  })
})
