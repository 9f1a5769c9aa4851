import { afterAll, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { startGitHubServer } from '../../../../test-kit/github-server/github-server.ts'
import { newRepository, type Repository } from '../../../git/__tests__/repository.ts'
import type { ActionInputs } from '../../../inputs/parse-action-inputs.ts'
import { namedReport, SHA } from '../../artifacts/__tests__/leg-artifacts.ts'
import { WorkflowLog } from '../../log/workflow-log.ts'
import { checkCommit } from '../check-commit.ts'

const github = await startGitHubServer()
afterAll(() => github.close())

interface Leg {
  readonly matrix?: readonly string[]
  /** Whether the input `image` gave the name. */
  readonly named?: boolean
  readonly platforms?: readonly string[]
}

/** The check that a run by hand for SHA leaves, when this is checked out. */
async function checkOf({ matrix = [], named = false, platforms = [] }: Leg, checkout?: Repository) {
  const inputs: Pick<ActionInputs, 'check' | 'request' | 'matrix' | 'variant'> = {
    check: { mode: 'auto', token: 'writes' },
    request: { context: '.', platforms },
    matrix,
    variant: named ? [] : matrix,
  }
  const env = {
    ...(checkout ?? newRepository()).place.env,
    GITHUB_EVENT_NAME: 'workflow_dispatch',
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_API_URL: github.url,
    GITHUB_SHA: SHA,
  }
  const cwd = (checkout ?? newRepository()).directory
  const lines: string[] = []
  const log = new WorkflowLog(text => lines.push(text))
  await checkCommit(namedReport('api'), inputs, { cwd, env, signal: AbortSignal.timeout(60_000) }, log)
  expect(lines).toStrictEqual([])
  const { sha, sent } = github.checks.at(-1)!
  return { sha, name: sent.name }
}

describe('the check of a job', () => {
  it('has the name of its image alone, where nothing else has to tell it apart', async () => {
    const name = 'slim-build / api'
    expect((await checkOf({})).name).toBe(name)
    expect((await checkOf({ matrix: ['api'] })).name).toBe(name)
    expect((await checkOf({ matrix: ['api', 'services/api'], named: true })).name).toBe(name)
  })

  it('names its leg of a matrix, so that a green one does not hide a red one', async () => {
    expect((await checkOf({ matrix: ['3.12', 'slim'] })).name).toBe('slim-build / api (3.12, slim)')
    const platforms = ['linux/arm64']
    const arm = await checkOf({ matrix: ['linux/arm64', 'ubuntu-24.04-arm'], named: true, platforms })
    expect(arm.name).toBe('slim-build / api (linux/arm64)')
  })

  it('is at the commit that was built, if that is one of the repository that the run is for', async () => {
    const checkout = newRepository()
    const head = checkout.commit('a')
    expect((await checkOf({}, checkout)).sha).toBe(SHA)
    for (const [url, sha] of [
      ['https://github.com/acme/Shop', head],
      ['git@github.com:acme/shop.git', head],
      ['https://github.com/acme/other-shop', SHA],
      ['https://github.com/evil/acme/shop.git/x', SHA],
    ] as const) {
      checkout.git('config', 'remote.origin.url', url)
      assert.equal((await checkOf({}, checkout)).sha, sha, url)
    }
  })
})
