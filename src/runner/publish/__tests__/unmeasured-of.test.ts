import { describe, expect, it } from '@jest/globals'
import { BuildFailure, type FailedStep } from '../../../buildx/solve/build-failure.ts'
import { unmeasuredOf } from '../unmeasured-of.ts'

const STEP: FailedStep = {
  dockerfile: 'api/Dockerfile',
  line: 14,
  endLine: 15,
  instruction: 'RUN npm ci',
  exitCode: 1,
  reason: 'process "/bin/sh -c npm ci" did not complete successfully',
  explained: null,
  log: ['added 3 packages', '', 'npm error token=hunter2', '\u001b[31mE403 for hunter2 of shop\u001b[0m'],
}

const image = (step: FailedStep) => unmeasuredOf(new BuildFailure(step, {}), 'api', ['hunter2'])

describe('an image whose build failed', () => {
  it('says at which line of which Dockerfile, and how', () => {
    expect(image(STEP)).toStrictEqual({
      name: 'api',
      state: 'failed',
      reason: 'The build failed at `RUN npm ci`, exit code 1.',
      where: {
        dockerfile: 'api/Dockerfile',
        line: 14,
        endLine: 15,
        stage: null,
        instruction: 'RUN npm ci',
      },
      log: ['added 3 packages', 'npm error token=***', 'E403 for *** of shop'],
    })
  })

  it('shows no secret that a step printed, and not what BuildKit says of it: that is masked in the log alone', () => {
    const secret = 'https://user:hunter2@git.example/shop.git'
    const steps: FailedStep[] = [
      STEP,
      { ...STEP, exitCode: null, reason: secret },
      { ...STEP, line: null, endLine: null, exitCode: null, instruction: `load ${secret}`, reason: secret },
    ]
    for (const step of steps) expect(JSON.stringify(image(step))).not.toMatch(/hunter2/)
    expect(image(steps[1]!).reason).toMatch(/`RUN npm ci`, see the log\.$/)
    expect(image(steps[2]!).where).toBeNull()
  })

  it('says of any other error no more than that there was one', () => {
    const { reason, where } = unmeasuredOf(new Error('https://user:hunter2@git.example'), 'api', [])
    expect([reason, where]).toStrictEqual(['The step failed before there was an image; see the log.', null])
  })
})
